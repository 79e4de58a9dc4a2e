using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Governance.Acts;

internal static class Citations
{
    /// <summary>The cited clauses with their acts; what is decided on them is recorded only while those acts still stand.</summary>
    public static async ValueTask<IReadOnlyCollection<CitedClause>> Cited(
        this Attempt attempt,
        IEnumerable<CitationForm> citations,
        CancellationToken cancellation
    )
    {
        var cited = new List<CitedClause>();
        foreach (var citation in citations)
        {
            var id = LegalActId.Of(citation.Act).Value;
            cited.Add(new(await attempt.RelyOn(GovernanceStreams.LegalAct, id, cancellation), citation.Clause));
        }

        return cited;
    }
}
