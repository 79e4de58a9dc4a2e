using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Ledger;
using Sijil.Projections.Permits;

namespace Sijil.Projections.Governance.Proposals;

/// <summary>Counts the supports of all proposals from the facts of the log alone, by the same function as the register's. Not thread-safe.</summary>
public sealed class ProposalCount
{
    private readonly Dictionary<Guid, PublicProposal> proposals = [];

    public static bool Counts(Type fact) =>
        fact.IsAssignableTo(typeof(SupportEvent)) || fact.IsAssignableTo(typeof(ProposalEvent));

    /// <summary>Takes the next fact. One that says nothing of a published proposal changes nothing.</summary>
    public void Take(LoggedFact logged)
    {
        var id = logged.Fact switch
        {
            ProposalEvent e => e.ProposalId.Value,
            SupportEvent e => e.ProposalId.Value,
            _ => (Guid?)null,
        };
        if (
            id is { } known
            && PublicProposal.After(proposals.GetValueOrDefault(known), logged, PublicTexts.None) is { } proposal
        )
            proposals[known] = proposal;
    }

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<ProposalFigures> Read() =>
        [
            .. proposals
                .OrderBy(known => $"{known.Key}", StringComparer.Ordinal)
                .Select(known => ProposalFigures.Of(known.Value)),
        ];
}
