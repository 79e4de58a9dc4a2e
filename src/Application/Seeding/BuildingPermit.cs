using Sijil.Application.Governance;
using Sijil.Application.Permits;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;

namespace Sijil.Application.Seeding;

/// <summary>The one type of permit that a register begins with.</summary>
/// <remarks>
/// An example, not the law of any place. It is built like the Algerian décret exécutif n° 15-19 du 25 janvier 2015 (instruction et
/// délivrance des actes d'urbanisme): the clock starts when the file is received and stands still while documents are missing.
/// The lengths are made up. Another version can be published by a command of the application only; no endpoint sends it yet.
/// </remarks>
internal static class BuildingPermit
{
    public const string Code = "building-permit";

    public static readonly PermitTypeForm First = new(
        Code,
        new("رخصة البناء", "Permis de construire", "Building permit"),
        new(
            CalendarNames.Id(CalendarNames.Civil),
            DecisionTerm: new(2, TermUnit.Months, CountsFrom.EventDay, Roll.Next),
            ClockStart.Receipt,
            new(Incorrect: StopEffect.Continue, Incomplete: StopEffect.Restart, StopBegins.DayAfterNotice),
            AnswerTerm: new(15, TermUnit.CalendarDays, CountsFrom.EventDay, Roll.Next),
            ValidityInMonths: 36,
            ValidatorMayDecide: false
        ),
        InForceFrom: new(2020, 1, 1)
    );
}
