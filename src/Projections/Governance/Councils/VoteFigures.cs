using Sijil.Domain.Governance.Councils;

namespace Sijil.Projections.Governance.Councils;

/// <summary>What a vote came to, in figures.</summary>
/// <param name="State">One of <see cref="PublicVoteState"/>.</param>
/// <param name="Seats">Those that can vote, once the vote is open.</param>
/// <param name="Result">Null until it is declared.</param>
public sealed record VoteFigures(
    Guid Id,
    Guid ProposalId,
    int Number,
    string Council,
    string State,
    IReadOnlyList<string> Recused,
    IReadOnlyList<string> Seats,
    int? QuorumNeeded,
    VoteResult? Result
)
{
    public static VoteFigures Of(PublicVote vote) =>
        new(
            vote.Id,
            vote.ProposalId,
            vote.Number,
            vote.Council,
            vote.State,
            vote.Recused,
            vote.Seats,
            vote.QuorumNeeded,
            vote.Result
        );

    /// <summary>The same, with the result counted again from the choices and the rules, whatever was declared; as it was where another procedure counted.</summary>
    public static VoteFigures Recounted(PublicVote vote) =>
        Of(vote) with
        {
            Result = vote.Result is { Algorithm: OpenVoteCount.Name, AlgorithmVersion: OpenVoteCount.Version } declared
                ? OpenVoteCount.Of(
                    vote.Rules,
                    vote.Seats,
                    declared.Choices.ToDictionary(choice => choice.Seat, choice => choice.Choice)
                )
                : vote.Result,
        };
}
