using System.ComponentModel;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

/// <summary>A vote as the house sees it. Before the result nobody learns from it what anyone chose.</summary>
public sealed record VoteAnswer(
    Guid Id,
    long StreamVersion,
    Guid ProposalId,
    int Number,
    int Revision,
    string Council,
    CouncilRules Rules,
    VotePhase Phase,
    IReadOnlyList<VoteAnswer.DeclaredInterest> Interests,
    [property: Description("The seats that can vote, once the vote is open.")] IReadOnlyList<string> Seats,
    int QuorumNeeded,
    [property: Description("The seats that have voted.")] IReadOnlyList<string> Voted,
    VoteResult? Result
)
{
    public sealed record DeclaredInterest(string Seat, InterestState State);

    internal static VoteAnswer Of(Vote vote, long version) =>
        new(
            vote.Id.Value,
            version,
            vote.Proposal.Value,
            vote.Number,
            vote.Revision,
            vote.Council,
            vote.Rules!,
            vote.Phase,
            [.. vote.Interests.Select(interest => new DeclaredInterest(interest.Seat, interest.State))],
            vote.Eligible,
            vote.QuorumNeeded,
            [.. vote.Eligible.Where(vote.Ballots.ContainsKey)],
            vote.Result
        );
}
