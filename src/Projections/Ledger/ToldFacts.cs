using Marten;

namespace Sijil.Projections.Ledger;

/// <summary>The events that a public page tells, so that each fact on it leads to the proof of the event it comes from.</summary>
public sealed class ToldFacts
{
    private readonly IReadOnlyList<(Guid Stream, Guid EventId, object Fact)> facts;

    private ToldFacts(IReadOnlyList<(Guid, Guid, object)> facts) => this.facts = facts;

    /// <param name="asOf">The last event that the page has in it; null where it has all.</param>
    public static async Task<ToldFacts> Of(
        IQuerySession session,
        IEnumerable<Guid> streams,
        long? asOf,
        CancellationToken cancellation
    )
    {
        var batch = session.CreateBatchQuery();
        var fetched = streams.Distinct().Select(stream => batch.Events.FetchStream(stream)).ToArray();
        await batch.Execute(cancellation);
        var events = (await Task.WhenAll(fetched)).SelectMany(stream => stream);
        return new([
            .. events
                .Where(recorded => asOf is null || recorded.Sequence <= asOf)
                .OrderBy(recorded => recorded.Sequence)
                .Select(recorded => (recorded.StreamId, recorded.Id, recorded.Data)),
        ]);
    }

    /// <summary>Those of one of the streams alone.</summary>
    public ToldFacts In(Guid stream) => new([.. facts.Where(told => told.Stream == stream)]);

    /// <summary>The events of such facts, in the order of the log.</summary>
    public IReadOnlyList<Guid> All<TFact>(Func<TFact, bool>? which = null)
        where TFact : class =>
        [
            .. facts
                .Where(told => told.Fact is TFact fact && which?.Invoke(fact) is not false)
                .Select(told => told.EventId),
        ];
}
