using Marten;

namespace Sijil.Projections.Signatures;

/// <summary>A stretch of the envelopes of a unit.</summary>
/// <param name="Next">Where the list goes on, or null at its end.</param>
public sealed record EnvelopePage(IReadOnlyList<EnvelopeEntry> Items, string? Next);

/// <summary>Reads the envelopes of a unit in the session's municipality. They are written with their events, so nothing is ever behind.</summary>
public sealed class EnvelopeEntries(IQuerySession session)
{
    internal static readonly DocumentTable<EnvelopeEntry> Table = new DocumentTable<EnvelopeEntry>(
        "envelope_entry",
        nameof(EnvelopeEntry.Unit),
        nameof(EnvelopeEntry.DraftedAt)
    ).Index("unit", "unit", "drafted_at", "id");

    /// <summary>Null where there is no such envelope, or none of this unit.</summary>
    public async Task<EnvelopeEntry?> Find(Guid id, string unit, CancellationToken cancellation) =>
        await session.LoadAsync<EnvelopeEntry>(id, cancellation) is { } entry && entry.Unit == unit ? entry : null;

    /// <summary>The newest first.</summary>
    /// <param name="cursor">Where the page before ended, or null to begin.</param>
    /// <exception cref="FormatException">The cursor was not handed out here.</exception>
    public async Task<EnvelopePage> Of(string unit, string? cursor, int size, CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var whose = $"tenant_id = {Statement.Municipality} and unit = {statement.Value(unit)}";
        if (cursor is not null && MomentCursor.Read(cursor) is var (at, id))
            whose += $" and (drafted_at, id) < ({statement.Value(at)}, {statement.Value(id)})";
        var text = $"""
            select data from {statement.Table<EnvelopeEntry>()} where {whose}
            order by drafted_at desc, id desc limit {size + 1}
            """;

        var found = new List<EnvelopeEntry>();
        await foreach (var row in statement.Rows(text, cancellation))
            found.Add((await statement.Document<EnvelopeEntry>(row, 0, cancellation))!);
        return found.Count > size
            ? new([.. found.Take(size)], new MomentCursor(found[size - 1].DraftedAt, found[size - 1].Id).Text)
            : new(found, Next: null);
    }
}
