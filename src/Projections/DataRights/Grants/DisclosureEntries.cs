using Marten;

namespace Sijil.Projections.DataRights.Grants;

/// <summary>A stretch of what was read of a person, and how much there is in all.</summary>
public sealed record DisclosurePage(IReadOnlyList<DisclosureEntry> Items, string? Next, long Total);

/// <summary>Reads what was read of one person, in the session's municipality. Written with its events, so nothing is ever behind.</summary>
public sealed class DisclosureEntries(IQuerySession session)
{
    internal static readonly DocumentTable<DisclosureEntry> Table = new DocumentTable<DisclosureEntry>(
        "disclosure",
        nameof(DisclosureEntry.Subject),
        nameof(DisclosureEntry.OpenedAt)
    ).Index("subject", "subject", "opened_at", "id");

    /// <summary>The newest first.</summary>
    /// <param name="cursor">Where the page before ended, or null to begin.</param>
    /// <exception cref="FormatException">The cursor was not handed out here.</exception>
    public async Task<DisclosurePage> Of(Guid subject, string? cursor, int size, CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var whose = $"tenant_id = {Statement.Municipality} and subject = {statement.Value(subject)}";
        var after = "";
        if (cursor is not null && MomentCursor.Read(cursor) is var (at, id))
            after = $"and (opened_at, id) < ({statement.Value(at)}, {statement.Value(id)})";
        var text = $"""
            select page.data, total.count
            from (select count(*) from {statement.Table<DisclosureEntry>()} where {whose}) total
            left join (
                select opened_at, id, data from {statement.Table<DisclosureEntry>()}
                where {whose} {after} order by opened_at desc, id desc limit {size + 1}
            ) page on true
            order by page.opened_at desc, page.id desc
            """;

        var (found, total) = (new List<DisclosureEntry>(), 0L);
        await foreach (var row in statement.Rows(text, cancellation))
        {
            total = row.GetInt64(1);
            if (await statement.Document<DisclosureEntry>(row, 0, cancellation) is { } entry)
                found.Add(entry);
        }
        return found.Count > size
            ? new([.. found.Take(size)], new MomentCursor(found[size - 1].OpenedAt, found[size - 1].Id).Text, total)
            : new(found, Next: null, total);
    }
}
