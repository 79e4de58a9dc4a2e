using Sijil.Domain.Governance;
using Sijil.Domain.Permits;

namespace Sijil.Architecture.Tests.Stored;

internal static class ApplicationSamples
{
    public static readonly IReadOnlyList<object> All =
    [
        new ApplicationSubmitted(
            Sample.Application,
            "PA-2026-000123",
            Sample.Type,
            "building-permit",
            2,
            Sample.Applicant,
            ApplicantKind.Organisation,
            Sample.Sealed("applicant-name"),
            Sample.Sealed("national-id"),
            Sample.Sealed("contact"),
            Sample.Sealed("site-address"),
            Sample.Sealed("description"),
            Sample.Agent,
            "building",
            new(2026, 9, 1),
            Channel.Counter,
            Sample.Clerk,
            Sample.At
        ),
        new OfficerAssigned(Sample.Application, Sample.Clerk, Sample.Decider, Sample.At),
        new ConflictOfInterestDeclared(
            Sample.Application,
            Sample.Decider,
            Sample.Sealed("ground"),
            Sample.Clerk,
            Sample.At
        ),
        new CompletenessRequested(
            Sample.Application,
            1,
            CompletenessKind.Incomplete,
            Sample.Sealed("items"),
            new(2026, 9, 2),
            new(2026, 9, 17),
            new(2026, 9, 3),
            StopEffect.Restart,
            Sample.Clerk,
            Sample.At
        ),
        new CompletenessAnswered(
            Sample.Application,
            1,
            Sample.Sealed("answer"),
            new(2026, 9, 5),
            Channel.Post,
            Sample.Clerk,
            Sample.At
        ),
        new ApplicationDeclaredValid(
            Sample.Application,
            "PA-2026-000123",
            "building-permit",
            2,
            new(2026, 9, 1),
            new(2026, 9, 5),
            new(2026, 9, 7),
            Sample.Published("site-address"),
            Sample.Published("description"),
            Sample.Term,
            new(2026, 11, 9),
            Sample.Clerk,
            Sample.At
        ),
        new TermRecalculated(
            Sample.Application,
            new(2026, 11, 9),
            new(2026, 11, 10),
            RecalculationCause.CalendarChanged,
            13,
            Sample.Term with
            {
                CalendarVersion = 13,
            },
            Sample.At
        ),
        new RecommendationSubmitted(
            Sample.Application,
            Sample.Clerk,
            PermitOutcome.Grant,
            Sample.Sealed("text"),
            Sample.Digest("hash"),
            new(2026, 9, 20),
            Sample.At
        ),
        new DecisionMadeBasisUnknown(
            Sample.Application,
            Sample.Decider,
            PermitOutcome.Refuse,
            Sample.Sealed("reasons"),
            Sample.Digest("hash"),
            new(2026, 9, 21),
            FourEyesRestOnUnidentified: true,
            Sample.At
        ),
        new DecisionMadeOnBasis(
            Sample.Application,
            Sample.Decider,
            PermitOutcome.Refuse,
            Sample.Sealed("reasons"),
            Sample.Digest("hash"),
            new(2026, 9, 21),
            FourEyesRestOnUnidentified: true,
            Sample.At,
            [LawSamples.Basis]
        ),
        new DecisionNotifiedBasisUnknown(
            Sample.Application,
            "PA-2026-000123",
            PermitOutcome.Refuse,
            new(2026, 9, 21),
            Sample.Published("reasons"),
            new(2026, 9, 22),
            Channel.Email,
            Sample.Clerk,
            Sample.At
        ),
        new DecisionNotifiedOnBasis(
            Sample.Application,
            "PA-2026-000123",
            PermitOutcome.Refuse,
            new(2026, 9, 21),
            Sample.Published("reasons"),
            new(2026, 9, 22),
            Channel.Email,
            Sample.Clerk,
            Sample.At,
            [LawSamples.Basis]
        ),
        new ApplicationWithdrawn(
            Sample.Application,
            Sample.Agent,
            new(2026, 9, 6),
            Channel.Online,
            Sample.Clerk,
            Sample.At
        ),
        new PublishedTextsErased(Sample.Application, Sample.At),
        new PublishedApplicationWithdrawn(
            Sample.Application,
            "PA-2026-000123",
            Sample.Applicant,
            new(2026, 9, 8),
            Channel.Online,
            Sample.Clerk,
            Sample.At
        ),
        new NotificationWritten(
            new(Guid.Parse("00000000-0000-8000-8000-0000000000a2")),
            Sample.Application,
            Sample.Applicant,
            "urban-planning",
            new(Guid.Parse("00000000-0000-4000-8000-0000000000d1")),
            new(Guid.Parse("00000000-0000-4000-8000-0000000000d2")),
            Sample.At
        ),
        new PermitIssued(
            PermitId.Of(Sample.Application),
            "P-2026-000045",
            Sample.Application,
            "building-permit",
            2,
            Sample.Applicant,
            new(2026, 9, 23),
            new(2029, 9, 23),
            Sample.Clerk,
            Sample.At
        ),
    ];
}
