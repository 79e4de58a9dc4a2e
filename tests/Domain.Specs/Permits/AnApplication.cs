using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

/// <summary>The histories an application can have. Fixed values, so that a failure reads the same every time.</summary>
internal static class AnApplication
{
    public const string Number = "BP-2026-000123";

    public static readonly PermitApplicationId Id = new(Guid.Parse("018f0000-0000-7000-8000-000000000001"));
    public static readonly SubjectId Applicant = Person(0xa1);
    public static readonly SubjectId Agent = Person(0xa2);
    public static readonly SubjectId Clerk = Person(0xb1);
    public static readonly SubjectId Officer = Person(0xb2);
    public static readonly SubjectId Director = Person(0xb3);

    public static readonly DateOnly ReceivedOn = new(2026, 3, 2);
    public static readonly Moment Now = new(new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero), new(2026, 4, 1));

    public static readonly ApplicationSubmitted Submission = new(
        Id,
        Number,
        APermitType.Id,
        APermitType.Code,
        1,
        Applicant,
        ApplicantKind.Person,
        Sealed("name"),
        Sealed("national-id"),
        Sealed("contact"),
        Sealed("site-address"),
        Sealed("description"),
        Agent,
        "urban-planning",
        ReceivedOn,
        Channel.Online,
        Applicant,
        Now.At
    );

    public static readonly Term Term = Term.Of(
        APermitType.Rules.DecisionTerm,
        ReceivedOn,
        [],
        ACalendar.Id,
        ACalendar.EnglandAndWales
    );

    public static readonly ApplicationDeclaredValid DeclaredValid = new(
        Id,
        Number,
        APermitType.Code,
        1,
        ReceivedOn,
        new(2026, 3, 4),
        new(2026, 3, 5),
        Public("site-address"),
        Public("description"),
        Term,
        new(2026, 4, 27),
        Clerk,
        Now.At
    );

    public static readonly SubmitRecommendation Recommend = new(
        Id,
        Officer,
        PermitOutcome.Grant,
        Sealed("text"),
        new(2026, 3, 20)
    );

    public static readonly RecommendationSubmitted Recommendation = Recommended(Recommend);

    public static readonly DecisionMadeOnBasis Decision = new(
        Id,
        Director,
        PermitOutcome.Grant,
        Sealed("reasons"),
        Recommendation.Hash,
        new(2026, 3, 27),
        FourEyesRestOnUnidentified: false,
        Now.At,
        ALaw.Basis
    );

    public static readonly DecisionNotifiedOnBasis Notification = new(
        Id,
        Number,
        PermitOutcome.Grant,
        new(2026, 3, 27),
        Public("reasons"),
        new(2026, 3, 30),
        Channel.Post,
        Clerk,
        Now.At,
        ALaw.Basis
    );

    /// <summary>As it was recorded before acts of law were kept.</summary>
    public static readonly DecisionMadeBasisUnknown DecisionOfOld = new(
        Id,
        Director,
        PermitOutcome.Grant,
        Sealed("reasons"),
        Recommendation.Hash,
        new(2026, 3, 27),
        FourEyesRestOnUnidentified: false,
        Now.At
    );

    public static readonly DecisionNotifiedBasisUnknown NotificationOfOld = new(
        Id,
        Number,
        PermitOutcome.Grant,
        new(2026, 3, 27),
        Public("reasons"),
        new(2026, 3, 30),
        Channel.Post,
        Clerk,
        Now.At
    );

    public static History<PermitApplication, PermitApplicationEvent> ThatNobodySubmitted =>
        Spec.For<PermitApplication, PermitApplicationEvent>(PermitApplication.Initial, PermitApplication.Evolve);

    public static History<PermitApplication, PermitApplicationEvent> Submitted => ThatNobodySubmitted.And(Submission);

    public static History<PermitApplication, PermitApplicationEvent> Valid => Submitted.And(DeclaredValid);

    public static History<PermitApplication, PermitApplicationEvent> Recommended() => Valid.And(Recommendation);

    public static History<PermitApplication, PermitApplicationEvent> Decided => Recommended().And(Decision);

    public static History<PermitApplication, PermitApplicationEvent> Notified => Decided.And(Notification);

    public static History<PermitApplication, PermitApplicationEvent> Refused =>
        Recommended()
            .And(
                Decision with
                {
                    Outcome = PermitOutcome.Refuse,
                },
                Notification with
                {
                    Outcome = PermitOutcome.Refuse,
                }
            );

    public static History<PermitApplication, PermitApplicationEvent> Withdrawn =>
        Submitted.And(new ApplicationWithdrawn(Id, Applicant, new(2026, 3, 3), Channel.Online, Applicant, Now.At));

    /// <summary>Fifteen working days after a notice of 10 March are 31 March.</summary>
    public static CompletenessRequested Requested(
        string noticeOn = "2026-03-10",
        string answerDueOn = "2026-03-31",
        CompletenessKind kind = CompletenessKind.Incorrect,
        int round = 1
    ) =>
        new(
            Id,
            round,
            kind,
            Sealed("items"),
            ADay.Of(noticeOn),
            ADay.Of(answerDueOn),
            ADay.Of(noticeOn),
            kind == CompletenessKind.Incorrect ? StopEffect.Continue : StopEffect.Restart,
            Clerk,
            Now.At
        );

    public static CompletenessAnswered Answered(string receivedOn, int round = 1) =>
        new(Id, round, Sealed("answer"), ADay.Of(receivedOn), Channel.Online, Clerk, Now.At);

    public static ConflictOfInterestDeclared Conflicted(SubjectId person) => new(Id, person, null, person, Now.At);

    public static RecommendationSubmitted Recommended(SubmitRecommendation command) =>
        new(
            Id,
            command.Author,
            command.ProposedOutcome,
            command.Text,
            RecommendationHash.Of(command, Now.At),
            command.RecommendedOn,
            Now.At
        );

    public static Moment On(string today) => Now with { Today = ADay.Of(today) };

    /// <summary>A commitment looks like a digest; here it is only told apart from the others.</summary>
    public static SealedValue Sealed(string name) => new($"commitment-of-{name}", $"digest-of-{name}");

    public static PublicDisclosure Public(string name) => new($"commitment-of-{name}");

    public static SubjectId Person(byte number) => new(Guid.Parse($"018f0000-0000-7000-8000-0000000000{number:x2}"));
}
