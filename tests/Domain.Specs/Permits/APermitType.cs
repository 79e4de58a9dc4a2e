using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

/// <summary>The histories a type of permit can have.</summary>
internal static class APermitType
{
    public const string Code = "building-permit";

    public static readonly PermitTypeId Id = new(Guid.Parse("018f0000-0000-7000-8000-0000000000d0"));
    public static readonly Wording Name = new("رخصة بناء", "Permis de construire", "Building permit");

    /// <summary>Eight weeks from receipt; corrections pause them, completions restart them, from the day of the notice.</summary>
    public static readonly PermitTypeRules Rules = new(
        ACalendar.Id,
        new(8, TermUnit.Weeks, CountsFrom.EventDay, Roll.Next),
        ClockStart.Receipt,
        new(Incorrect: StopEffect.Continue, Incomplete: StopEffect.Restart, StopBegins.NoticeDay),
        new(15, TermUnit.WorkingDays, CountsFrom.EventDay, Roll.None),
        ValidityInMonths: 36,
        ValidatorMayDecide: false
    );

    public static History<PermitType, PermitTypeEvent> ThatNobodyPublished =>
        Spec.For<PermitType, PermitTypeEvent>(PermitType.Initial, PermitType.Evolve);

    public static History<PermitType, PermitTypeEvent> InForce => ThatNobodyPublished.And(Published(1, "2020-01-01"));

    public static PermitTypeVersion First => InForce.State.Version(1);

    public static PermitTypePublished Published(int version, string inForceFrom) =>
        new(Id, Code, version, Name, Rules, ADay.Of(inForceFrom), AnApplication.Director, AnApplication.Now.At);
}
