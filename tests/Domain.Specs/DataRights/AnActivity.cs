using Sijil.Domain.DataRights;

namespace Sijil.Domain.Specs.DataRights;

/// <summary>The histories a processing activity can have. Fixed values, so that a failure reads the same every time.</summary>
internal static class AnActivity
{
    public const string Code = "permits.case-handling";
    public const string LegalBasis = "GDPR art. 6(1)(e); Building Act § 12";
    public const long Version = 1;

    public static readonly ProcessingActivityId Id = ProcessingActivityId.Of(Code);
    public static readonly SubjectId Officer = new(Guid.Parse("018f0000-0000-7000-8000-0000000000c1"));
    public static readonly Wording Name = new("معالجة الملفات", "Traitement des dossiers", "Case handling");
    public static readonly Wording Purpose = new("البت في الطلب", "Décider de la demande", "Deciding the application");
    public static readonly IReadOnlyList<string> Fields = ["applicant.name", "applicant.address"];
    public static readonly IReadOnlyList<string> Roles = ["clerk", "head-of-unit"];
    public static readonly DateTimeOffset Monday = new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero);

    public static readonly ProcessingActivityRegistered Registration = new(
        Id,
        Code,
        Name,
        Purpose,
        LegalBasis,
        Fields,
        Roles,
        Officer,
        Monday
    );

    public static History<ProcessingActivity, ProcessingActivityEvent> ThatNobodyRegistered =>
        Spec.For<ProcessingActivity, ProcessingActivityEvent>(ProcessingActivity.Initial, ProcessingActivity.Evolve);

    public static History<ProcessingActivity, ProcessingActivityEvent> Registered =>
        ThatNobodyRegistered.And(Registration);

    public static History<ProcessingActivity, ProcessingActivityEvent> Ended =>
        Registered.And(new ProcessingActivityEnded(Id, Code, Officer, Monday.AddDays(1)));
}
