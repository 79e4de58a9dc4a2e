using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Ledger;
using Sijil.Projections.Permits;

namespace Sijil.Projections.Governance.Councils;

/// <summary>Counts all votes of councils from the facts of the log alone. Not thread-safe.</summary>
public sealed class VoteCount
{
    private readonly Dictionary<Guid, PublicVote> votes = [];

    public static bool Counts(Type fact) =>
        fact.IsAssignableTo(typeof(VoteEvent)) || fact == typeof(CouncilDecisionPublished);

    /// <summary>Takes the next fact. One that says nothing of a vote changes nothing.</summary>
    public void Take(LoggedFact logged)
    {
        var id = logged.Fact switch
        {
            VoteEvent e => e.VoteId.Value,
            CouncilDecisionPublished e => e.VoteId.Value,
            _ => (Guid?)null,
        };
        if (
            id is { } known
            && PublicVote.After(votes.GetValueOrDefault(known), logged.Fact, PublicTexts.None) is { } vote
        )
            votes[known] = vote;
    }

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<VoteFigures> Read() =>
        [
            .. votes
                .OrderBy(known => $"{known.Key}", StringComparer.Ordinal)
                .Select(known => VoteFigures.Recounted(known.Value)),
        ];
}
