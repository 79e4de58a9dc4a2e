using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Architecture.Tests.Stored;

internal static class ProposalSamples
{
    private const string Rules = "citizen-proposal";
    private const string Both = "north+south";

    private static readonly ProposalId Proposal = new(Guid.Parse("00000000-0000-4000-8000-0000000000b1"));
    private static readonly SupportId Support = SupportId.Of(
        Proposal,
        new(Guid.Parse("00000000-0000-8000-8000-0000000000b2"))
    );
    private static readonly ParticipationTerms Terms = new(
        new(16, [ResidenceClass.Resident, ResidenceClass.NonResident], ["north", "south"]),
        90,
        new(5, 10),
        30
    );
    private static readonly LegalBasis[] Basis =
    [
        new("demo/rules/2021/council-procedure", "art_5", new(2026, 9, 7), 4),
    ];

    public static readonly IReadOnlyList<object> All =
    [
        new ParticipationRulesPublished(
            ParticipationRulesId.Of(Rules),
            Rules,
            2,
            Sample.Wording,
            Terms,
            Basis,
            Sample.Clerk,
            Sample.At
        ),
        new ProposalDrafted(Proposal, Sample.Applicant, Sample.Sealed("title"), Sample.Sealed("text"), Sample.At),
        new ProposalPublished(
            Proposal,
            Sample.Published("title"),
            Sample.Published("text"),
            Rules,
            2,
            Terms,
            Basis,
            12,
            new(2026, 9, 7),
            new(2026, 12, 6),
            [
                new(ResidenceClass.Resident, Both, ["north", "south"], 1200),
                new(ResidenceClass.NonResident, Both, ["north", "south"], 3),
            ],
            Sample.At
        ),
        new ProposalRevised(Proposal, 2, Sample.Published("title"), Sample.Published("text"), Sample.At),
        new ProposalWithdrawn(Proposal, WithdrawalReason.Merged, new(2026, 9, 8), new(2026, 10, 8), Sample.At),
        new ProposalClosed(Proposal, new(2026, 12, 7), new(2027, 1, 6), Sample.Clerk, Sample.At),
        new ThresholdReached(
            Proposal,
            1,
            Support,
            Guid.Parse("00000000-0000-7000-8000-0000000000b3"),
            12,
            12,
            Sample.At
        ),
        new DecisionKeyDestroyed(Proposal, Sample.At),
        new SupportGiven(Support, Proposal, 1, ResidenceClass.Resident, Both, new(2026, 9, 8)),
        new SupportWithdrawn(Support, Proposal, 1, ResidenceClass.NonResident, Both, new(2026, 9, 9)),
    ];
}
