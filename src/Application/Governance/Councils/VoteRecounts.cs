using Marten;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

/// <summary>Counts votes again, from what the database holds and from nothing else.</summary>
public sealed class VoteRecounts(IDocumentStore store)
{
    /// <returns>Null where there is no such vote, or it was never opened.</returns>
    public async Task<VoteRecount?> Read(string municipality, VoteId vote, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(municipality);
        var events = await session.Events.FetchStreamAsync(vote.Value, token: cancellation);
        return VoteRecount.Of([.. events.Select(fact => fact.Data).OfType<VoteEvent>()]);
    }
}
