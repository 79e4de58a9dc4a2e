using System.Runtime.CompilerServices;
using Marten;

namespace Sijil.Projections.Governance.Proposals;

/// <summary>Reads the proposals of the session's municipality. They follow the log at their own pace and say how far they are.</summary>
public sealed class PublicProposals(IQuerySession session)
{
    internal static readonly DocumentTable<PublicProposal> Table = new DocumentTable<PublicProposal>(
        "public_proposal",
        nameof(PublicProposal.Phase),
        nameof(PublicProposal.FirstDay)
    )
        .Index("date", "first_day", "id")
        .Index("phase", "phase", "first_day", "id");

    private const string Newest = "first_day desc, id desc";

    private readonly string shard = PublicProposalProjection.Model.Shard(session.TenantId)!;

    public async Task<AsOf<PublicProposal>> Find(Guid id, CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var (found, asOf) = await Read(statement, [$"id = {statement.Value(id)}"], 1, cancellation);
        return new(found is [var entry] ? entry : null, asOf);
    }

    /// <summary>The newest come first.</summary>
    /// <param name="phase">One of <see cref="PublicProposalPhase"/>, or null for all.</param>
    /// <param name="cursor">Where the page before ended, or null to begin.</param>
    /// <exception cref="FormatException">The cursor was not handed out here.</exception>
    public async Task<Page<PublicProposal>> List(
        string? phase,
        string? cursor,
        int size,
        CancellationToken cancellation
    )
    {
        var statement = new Statement(session);
        var conditions = In(phase, statement);
        if (cursor is not null)
        {
            var before = Cursor.Read(cursor);
            conditions.Add($"(first_day, id) < ({statement.Value(before.Day)}, {statement.Value(before.Id)})");
        }

        size = Page<PublicProposal>.Size(size);
        var (found, asOf) = await Read(statement, conditions, size + 1, cancellation);
        return Page<PublicProposal>.Of(found, size, asOf, entry => new(entry.FirstDay, entry.Id));
    }

    /// <summary>Everything in a phase, the newest first, one after the other and as of one moment: for files of any length.</summary>
    /// <returns>With each entry the same number of the last event that is in it; one without an entry where nothing is found.</returns>
    public async IAsyncEnumerable<AsOf<PublicProposal>> All(
        string? phase,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var statement = new Statement(session);
        var text = WithProgress(statement, In(phase, statement), limit: null);
        await foreach (var row in statement.Rows(text, cancellation))
            yield return new(await statement.Document<PublicProposal>(row, 1, cancellation), row.GetInt64(0));
    }

    private static List<string> In(string? phase, Statement statement) =>
        phase is null ? [] : [$"phase = {statement.Value(phase)}"];

    private async Task<(IReadOnlyList<PublicProposal> Found, long AsOf)> Read(
        Statement statement,
        IEnumerable<string> conditions,
        int limit,
        CancellationToken cancellation
    )
    {
        var found = new List<PublicProposal>();
        long asOf = 0;
        await foreach (var row in statement.Rows(WithProgress(statement, conditions, limit), cancellation))
        {
            asOf = row.GetInt64(0);
            if (await statement.Document<PublicProposal>(row, 1, cancellation) is { } entry)
                found.Add(entry);
        }

        return (found, asOf);
    }

    /// <summary>Entries and progress in one statement, so that they belong to the same moment.</summary>
    private string WithProgress(Statement statement, IEnumerable<string> conditions, int? limit)
    {
        string[] all = [$"tenant_id = {Statement.Municipality}", .. conditions];
        var most = limit is { } size ? $"limit {size}" : "";
        return $"""
            select progress.number, entry.data
            from (select {statement.Progress(shard)} as number) progress left join (
                select * from {statement.Table<PublicProposal>()}
                where {string.Join(" and ", all)} order by {Newest} {most}) entry on true
            order by {Newest}
            """;
    }
}
