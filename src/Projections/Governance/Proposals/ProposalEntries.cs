using Marten;

namespace Sijil.Projections.Governance.Proposals;

/// <summary>Lists the proposals of one author, or all that are published.</summary>
public sealed class ProposalEntries(IQuerySession session)
{
    /// <summary>The newest come first.</summary>
    /// <param name="author">Whose, from the draft on; null for everything that is published.</param>
    /// <param name="cursor">Where the page before ended, or null to begin.</param>
    /// <exception cref="FormatException">The cursor was not handed out here.</exception>
    public async Task<Page<ProposalEntry>> List(Guid? author, string? cursor, int size, CancellationToken cancellation)
    {
        var statement = new Statement(session);
        List<string> conditions =
        [
            $"tenant_id = {Statement.Municipality}",
            author is { } person ? $"author = {statement.Value(person)}" : "phase <> 'draft'",
        ];
        if (cursor is not null)
        {
            var before = MomentCursor.Read(cursor);
            conditions.Add($"(drafted_at, id) < ({statement.Value(before.At)}, {statement.Value(before.Id)})");
        }

        size = Page<ProposalEntry>.Size(size);
        var rows = statement.Rows(
            $"select data from {statement.Table<ProposalEntry>()} where {string.Join(" and ", conditions)} order by drafted_at desc, id desc limit {size + 1}",
            cancellation
        );
        var found = new List<ProposalEntry>();
        await foreach (var row in rows)
            found.Add((await statement.Document<ProposalEntry>(row, 0, cancellation))!);
        return found.Count > size
            ? new([.. found.Take(size)], new MomentCursor(found[size - 1].DraftedAt, found[size - 1].Id).Text, null)
            : new(found, Next: null, AsOf: null);
    }
}
