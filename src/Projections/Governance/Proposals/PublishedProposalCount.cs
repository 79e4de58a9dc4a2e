using System.Text;
using Marten;
using Npgsql;
using Sijil.Domain;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Ledger;

namespace Sijil.Projections.Governance.Proposals;

/// <summary>Reads a published count and the raw events it was made from at one moment, and lays the two beside each other.</summary>
internal static class PublishedProposalCount
{
    private static readonly Dictionary<string, Type> Types = ProposalStoredEvents.All.ToDictionary(
        (StoredEvent kind) => kind.Alias,
        kind => kind.Type
    );

    public static async Task<Recount?> Recount(IQuerySession session, Guid id, CancellationToken cancellation)
    {
        var (published, asOf) = await new PublicProposals(session).Find(id, cancellation);
        return published is null
            ? null
            : new(
                id,
                "proposal",
                asOf,
                [.. Figures(ProposalRecount.Of(await Log(session, id, asOf, cancellation)), published)]
            );
    }

    private static IEnumerable<RecountedFigure> Figures(ProposalRecount counted, PublicProposal published)
    {
        yield return RecountedFigure.Of("revision", counted.Revision, published.Revision);
        yield return RecountedFigure.Of("threshold", counted.Threshold, published.Threshold);
        var areas = published.Counts.Select(count => (count.Class, count.Area));
        foreach (var (residence, area) in areas.Union(counted.Counts.Select(count => (count.Class, count.Area))))
            yield return RecountedFigure.Of(
                $"supports, {residence}, {area}",
                counted.Counts.FirstOrDefault(it => (it.Class, it.Area) == (residence, area))?.Count ?? 0,
                published.Counts.FirstOrDefault(it => (it.Class, it.Area) == (residence, area))?.Supports
            );
        var (found, told) = (counted.Crossing, published.Crossing);
        yield return RecountedFigure.Of("crossing, event number", found?.Sequence, told?.EventNumber);
        yield return RecountedFigure.Of("crossing, event", found?.SupportEventId, told?.EventId);
        yield return RecountedFigure.Of("crossing, support", found?.SupportId.Value, told?.SupportId);
        yield return RecountedFigure.Of("crossing, revision", found?.Revision, told?.Revision);
        yield return RecountedFigure.Of("crossing, count", found?.Count, told?.Count);
        yield return RecountedFigure.Of("crossing, moment", Moment(found?.RecordedAt), Moment(told?.At));
    }

    private static string? Moment(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<LoggedFact>> Log(
        IQuerySession session,
        Guid id,
        long until,
        CancellationToken cancellation
    )
    {
        var statement = new Statement(session);
        var rows = statement.Rows(
            $"""
            select seq_id, id, timestamp, type, data::text from {statement.Events}
            where tenant_id = {Statement.Municipality} and type = any({statement.Value(Types.Keys.ToArray())})
                and data ->> 'proposalId' = {statement.Value(id.ToString())} and seq_id <= {statement.Value(until)}
            order by seq_id
            """,
            cancellation
        );
        var log = new List<LoggedFact>();
        await foreach (var row in rows)
            log.Add(Fact(session.DocumentStore.Options.Serializer(), row));
        return log;
    }

    private static LoggedFact Fact(ISerializer serializer, NpgsqlDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetGuid(1),
            row.GetFieldValue<DateTimeOffset>(2),
            serializer.FromJson(Types[row.GetString(3)], new MemoryStream(Encoding.UTF8.GetBytes(row.GetString(4))))
        );
}
