using System.Runtime.CompilerServices;
using System.Text;
using Marten;
using Npgsql;
using Sijil.Domain.Ledger;

namespace Sijil.Projections.Rebuilding;

/// <summary>Makes the documents of one read model again, a few at a time, and lays them beside the ones in use.</summary>
/// <remarks>
/// The database sorts the events by document and joins the documents in use, in one statement and so as of one moment; here
/// only one stretch of documents is held at a time, however many there are.
/// </remarks>
internal sealed class Rebuild<TDocument>(ReadModel<TDocument> model, IQuerySession session)
    where TDocument : class
{
    private const int Stretch = 500;

    private readonly ISerializer serializer = session.DocumentStore.Options.Serializer();
    private readonly Dictionary<string, Type> types = model.Kinds.ToDictionary(kind => kind.Alias, kind => kind.Type);

    private sealed record Pair(Guid Id, IReadOnlyList<LoggedFact> Facts, string? InUse, long? AsOf);

    public async Task<ComparisonReport> Compare(IProgress<long>? progress, CancellationToken cancellation)
    {
        var differences = new List<Difference>();
        long documents = 0;
        long count = 0;
        long? asOf = null;

        await foreach (var pairs in Pairs(cancellation).Chunk(Stretch).WithCancellation(cancellation))
        {
            var fold = await model.Prepare(session, [.. pairs.SelectMany(pair => pair.Facts)], cancellation);
            foreach (var pair in pairs)
            {
                var rebuilt = pair.Facts.Aggregate((TDocument?)null, (document, fact) => fold(document, fact));
                if (rebuilt is null && pair.InUse is null)
                    continue;

                documents++;
                if (Differing(pair, rebuilt) is not { } difference)
                    continue;
                if (++count <= ComparisonReport.MostShown)
                    differences.Add(difference);
            }

            asOf = pairs[^1].AsOf;
            progress?.Report(documents);
        }

        return new(model.Name, asOf, documents, count, differences);
    }

    /// <summary>Equal means equal in every byte of the canonical form; how PostgreSQL happens to write numbers and members does not count.</summary>
    private Difference? Differing(Pair pair, TDocument? rebuilt)
    {
        if (rebuilt is null)
            return new(pair.Id, DifferenceKind.Extra, []);
        if (pair.InUse is null)
            return new(pair.Id, DifferenceKind.Missing, []);

        var expected = serializer.ToJson(rebuilt);
        return CanonicalJson.Of(expected).AsSpan().SequenceEqual(CanonicalJson.Of(pair.InUse))
            ? null
            : new(pair.Id, DifferenceKind.Changed, JsonDifference.Between(expected, pair.InUse));
    }

    /// <summary>At least one, so that the moment is known: the last of an empty read model is about no document.</summary>
    private async IAsyncEnumerable<Pair> Pairs([EnumeratorCancellation] CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var progress = model.Shard(session.TenantId) is { } shard ? statement.Progress(shard) : "null::bigint";
        var text = $"""
            with progress as (select {progress} as number),
            made as (
                select {model.Document} as id,
                    array_agg(seq_id order by seq_id) as numbers,
                    array_agg(id order by seq_id) as ids,
                    array_agg(timestamp order by seq_id) as moments,
                    array_agg(type order by seq_id) as kinds,
                    array_agg(data::text order by seq_id) as facts
                from {statement.Events}
                where tenant_id = {Statement.Municipality}
                    and type = any({statement.Value(types.Keys.ToArray())})
                    and seq_id <= coalesce((select number from progress), seq_id)
                group by 1),
            used as (select id, data from {statement.Table<TDocument>()} where tenant_id = {Statement.Municipality}),
            pairs as (
                select coalesce(made.id, used.id) as id, made.numbers, made.ids, made.moments, made.kinds, made.facts,
                    used.data::text as used
                from made full join used on used.id = made.id)
            select progress.number, pairs.id, pairs.used, pairs.numbers, pairs.ids, pairs.moments, pairs.kinds, pairs.facts
            from progress left join pairs on true
            """;
        await foreach (var row in statement.Rows(text, cancellation))
            yield return new(
                row.IsDBNull(1) ? Guid.Empty : row.GetGuid(1),
                row.IsDBNull(3) ? [] : [.. Facts(row)],
                row.IsDBNull(2) ? null : row.GetString(2),
                row.IsDBNull(0) ? null : row.GetInt64(0)
            );
    }

    private IEnumerable<LoggedFact> Facts(NpgsqlDataReader row)
    {
        var numbers = row.GetFieldValue<long[]>(3);
        var ids = row.GetFieldValue<Guid[]>(4);
        var moments = row.GetFieldValue<DateTimeOffset[]>(5);
        var kinds = row.GetFieldValue<string[]>(6);
        var facts = row.GetFieldValue<string[]>(7);
        for (var i = 0; i < numbers.Length; i++)
            yield return new(numbers[i], ids[i], moments[i], Fact(kinds[i], facts[i]));
    }

    private object Fact(string kind, string stored) =>
        serializer.FromJson(types[kind], new MemoryStream(Encoding.UTF8.GetBytes(stored)));
}
