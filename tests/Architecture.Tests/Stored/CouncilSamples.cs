using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Architecture.Tests.Stored;

internal static class CouncilSamples
{
    private const string Code = "town-council";

    private static readonly CouncilId Council = CouncilId.Of(Code);
    private static readonly ProposalId Proposal = new(Guid.Parse("00000000-0000-4000-8000-0000000000f0"));
    private static readonly VoteId Vote = VoteId.Of(Proposal, 1);
    private static readonly CouncilDecisionId Decision = CouncilDecisionId.Of(Vote);
    private static readonly ImplementationPlanId Plan = ImplementationPlanId.Of(Decision);
    private static readonly CouncilRules Rules = new(new(2, 3), Majority.TwoThirds, TieRule.Fails, "seat-1");
    private static readonly DateOnly Day = new(2026, 9, 21);

    private static IReadOnlyList<object> Councils =>
        [
            new CouncilEstablished(
                Council,
                Code,
                new("المجلس البلدي", "Conseil municipal", "Town council"),
                ["seat-1", "seat-2"],
                Rules,
                Sample.Clerk,
                Sample.At
            ),
            new CouncilRulesChanged(
                Council,
                Rules with
                {
                    Majority = Majority.Simple,
                    TieRule = TieRule.PresidingSeatDecides,
                },
                "JO 82/2026",
                Sample.Clerk,
                Sample.At
            ),
            new MemberAppointed(
                Council,
                "seat-1",
                Sample.Applicant,
                Sample.Published("name"),
                new(2024, 1, 1),
                new(2028, 12, 31),
                Sample.Clerk,
                Sample.At
            ),
            new MembershipEnded(Council, "seat-1", new(2024, 1, 1), Day, Sample.Clerk, Sample.At),
        ];

    private static IReadOnlyList<object> Votes =>
        [
            new VotePrepared(
                Vote,
                Proposal,
                1,
                2,
                new(2026, 3, 1),
                Code,
                Rules,
                OpenVoteCount.Name,
                OpenVoteCount.Version,
                Sample.Clerk,
                Sample.At
            ),
            new InterestDeclared(
                Vote,
                "seat-2",
                Sample.Agent,
                Sample.Sealed("grounds"),
                ByMember: false,
                Sample.Clerk,
                Sample.At
            ),
            new MemberRecused(Vote, "seat-2", Sample.Agent, Sample.Clerk, Sample.At),
            new InterestDismissed(Vote, "seat-2", Sample.Agent, Sample.Sealed("reasons"), Sample.Clerk, Sample.At),
            new VoteOpened(
                Vote,
                Day,
                ["seat-1"],
                1,
                [new SeatHolder("seat-1", Sample.Applicant)],
                Sample.Clerk,
                Sample.At
            ),
            new BallotCast(Vote, "seat-1", Choice.Abstain, Sample.Applicant, Sample.At),
            new VoteResultDeclared(
                Vote,
                new(
                    [new("seat-1", Choice.Abstain)],
                    new(0, 0, 1),
                    1,
                    1,
                    QuorumMet: true,
                    Majority.TwoThirds,
                    TieBreak.NoTie,
                    VoteOutcome.Rejected,
                    OpenVoteCount.Name,
                    OpenVoteCount.Version
                ),
                Day,
                Sample.Clerk,
                Sample.At
            ),
            new VoteVoided(Vote, Sample.Published("reason"), Day, Sample.Clerk, Sample.At),
        ];

    private static IReadOnlyList<object> Decisions =>
        [
            new CouncilDecisionTaken(
                Decision,
                Vote,
                Proposal,
                VoteOutcome.Adopted,
                Sample.Sealed("reasons"),
                [LawSamples.Basis],
                Day,
                Sample.Clerk,
                Sample.At
            ),
            new CouncilDecisionPublished(
                Decision,
                Vote,
                Proposal,
                "CD-2026-000001",
                VoteOutcome.Adopted,
                Sample.Published("reasons"),
                [LawSamples.Basis],
                Day,
                Day.AddDays(1),
                Sample.Clerk,
                Sample.At
            ),
            new ImplementationPlanAdopted(
                Plan,
                Vote,
                Proposal,
                "CD-2026-000001",
                [new("survey", new(2026, 12, 31), "road-works")],
                [Sample.Published("title")],
                Day,
                Sample.Clerk,
                Sample.At
            ),
            new MilestoneReached(Plan, Vote, "survey", new(2027, 1, 15), Sample.Clerk, Sample.At),
            new MilestoneDelayed(
                Plan,
                Vote,
                "survey",
                new(2026, 12, 31),
                new(2027, 1, 31),
                Sample.Published("reason"),
                Sample.Clerk,
                Sample.At
            ),
        ];

    public static IReadOnlyList<object> All => [.. Councils, .. Votes, .. Decisions];
}
