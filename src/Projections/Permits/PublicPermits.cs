using System.Runtime.CompilerServices;
using Marten;

namespace Sijil.Projections.Permits;

/// <summary>Reads the public register of the session's municipality. It follows the log at its own pace and says how far it is.</summary>
public sealed class PublicPermits(IQuerySession session)
{
    private const string Newest = "listed_on desc, id desc";

    private readonly string shard = PublicPermitProjection.Model.Shard(session.TenantId)!;

    public Task<AsOf<PublicPermit>> Find(Guid id, CancellationToken cancellation) => Find("id", id, cancellation);

    public Task<AsOf<PublicPermit>> Find(string number, CancellationToken cancellation) =>
        Find("number", number, cancellation);

    /// <summary>The newest come first.</summary>
    /// <param name="cursor">Where the page before ended, or null to begin.</param>
    /// <exception cref="FormatException">The cursor was not handed out here.</exception>
    public async Task<Page<PublicPermit>> List(
        RegisterSearch search,
        string? cursor,
        int size,
        CancellationToken cancellation
    )
    {
        var statement = new Statement(session);
        var conditions = search.Conditions(statement).ToList();
        if (cursor is not null)
            conditions.Add(Before(statement, Cursor.Read(cursor)));

        size = Page<PublicPermit>.Size(size);
        var (found, asOf) = await Read(
            statement,
            $"select * from {statement.Table<PublicPermit>()} where {string.Join(" and ", conditions)} order by {Newest} limit {size + 1}",
            cancellation
        );
        return Page<PublicPermit>.Of(found, size, asOf, entry => new(entry.ListedOn, entry.Id));
    }

    /// <summary>Everything that is found, the newest first, one after the other and as of one moment: for files of any length.</summary>
    /// <returns>With each entry the same number of the last event that is in it; one without an entry where nothing is found.</returns>
    public async IAsyncEnumerable<AsOf<PublicPermit>> All(
        RegisterSearch search,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var statement = new Statement(session);
        var conditions = string.Join(" and ", search.Conditions(statement));
        var text = WithProgress(statement, $"select * from {statement.Table<PublicPermit>()} where {conditions}");
        await foreach (var row in statement.Rows(text, cancellation))
            yield return new(await statement.Document<PublicPermit>(row, 1, cancellation), row.GetInt64(0));
    }

    private async Task<AsOf<PublicPermit>> Find<TKey>(string column, TKey key, CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var (found, asOf) = await Read(
            statement,
            $"select * from {statement.Table<PublicPermit>()} where tenant_id = {Statement.Municipality} and {column} = {statement.Value(key)}",
            cancellation
        );
        return new(found is [var entry] ? entry : null, asOf);
    }

    private async Task<(IReadOnlyList<PublicPermit> Found, long AsOf)> Read(
        Statement statement,
        string entries,
        CancellationToken cancellation
    )
    {
        var found = new List<PublicPermit>();
        long asOf = 0;
        await foreach (var row in statement.Rows(WithProgress(statement, entries), cancellation))
        {
            asOf = row.GetInt64(0);
            if (await statement.Document<PublicPermit>(row, 1, cancellation) is { } entry)
                found.Add(entry);
        }

        return (found, asOf);
    }

    /// <summary>Entries and progress in one statement, so that they belong to the same moment.</summary>
    private string WithProgress(Statement statement, string entries) =>
        $"""
            select progress.number, entry.data
            from (select {statement.Progress(shard)} as number) progress left join ({entries}) entry on true
            order by {Newest}
            """;

    private static string Before(Statement statement, Cursor cursor) =>
        $"(listed_on, id) < ({statement.Value(cursor.Day)}, {statement.Value(cursor.Id)})";
}
