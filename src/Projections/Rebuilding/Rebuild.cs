using System.Runtime.CompilerServices;
using System.Text;
using Marten;
using Npgsql;
using Sijil.Domain.Ledger;

namespace Sijil.Projections.Rebuilding;

/// <summary>A document as the events give it, beside the one in use.</summary>
/// <param name="Made">JSON; null where the events give none.</param>
/// <param name="InUse">JSON; null where there is none today.</param>
/// <param name="AsOf">The number of the last event that was made use of; null where that were all.</param>
internal sealed record RebuiltDocument(Guid Id, string? Made, string? InUse, long? AsOf)
{
    /// <summary>Equal means equal in every byte of the canonical form; how PostgreSQL happens to write numbers and members does not count.</summary>
    public bool IsAsInUse() =>
        Made is not null && InUse is not null && CanonicalJson.Of(Made).AsSpan().SequenceEqual(CanonicalJson.Of(InUse));
}

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

    /// <param name="until">The number of the last event; null for as far as the read model in use has come.</param>
    /// <returns>At least one, so that the moment is known: the last of an empty read model is about no document.</returns>
    public async IAsyncEnumerable<RebuiltDocument> Documents(
        long? until,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await foreach (var pairs in Pairs(until, cancellation).Chunk(Stretch).WithCancellation(cancellation))
        {
            var fold = await model.Prepare(session, [.. pairs.SelectMany(pair => pair.Facts)], cancellation);
            foreach (var pair in pairs)
            {
                var made = pair.Facts.Aggregate((TDocument?)null, (document, fact) => fold(document, fact));
                yield return new(pair.Id, made is null ? null : serializer.ToJson(made), pair.InUse, pair.AsOf);
            }
        }
    }

    private async IAsyncEnumerable<Pair> Pairs(long? until, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var progress =
            until is { } last ? $"{statement.Value(last)}::bigint"
            : model.Shard(session.TenantId) is { } shard ? statement.Progress(shard)
            : "null::bigint";
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
