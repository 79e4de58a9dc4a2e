using Npgsql;

namespace Sijil.Application.Ledger;

/// <summary>Compares what the database holds with the leaves that were made of it.</summary>
internal static class SignedLeaves
{
    /// <summary>The database still ends at or after the last published leaf, and has the same there.</summary>
    /// <exception cref="LogRefusedException">An older backup was restored, or leaves were changed.</exception>
    public static async Task Check(
        NpgsqlConnection connection,
        string municipality,
        long published,
        long size,
        LogFiles files,
        CancellationToken cancellation
    )
    {
        if (size < published)
            throw new LogRefusedException(
                $"{published} leaves of {municipality} are published, and the database has {size}: missing from it is {await files.Name(size, published, cancellation)}, and what came after."
            );
        if (published == 0)
            return;

        var last = await Leaves.Read(connection, municipality, published - 1, published, cancellation);
        if (last is not [var leaf] || leaf.Hash != await files.Leaf(published - 1, published, cancellation))
            throw new LogRefusedException(
                $"Leaf {published - 1} of {municipality} is another in the database than in the published log, where it is {await files.Name(published - 1, published, cancellation)}."
            );
    }

    /// <summary>The entries from one index up to, not including, another, made anew from the events.</summary>
    /// <exception cref="LogRefusedException">An event is no longer what it was when its leaf was made.</exception>
    public static async Task<IReadOnlyList<LogEntry>> Entries(
        NpgsqlConnection connection,
        string municipality,
        long begin,
        long end,
        CancellationToken cancellation
    )
    {
        var leaves = await Leaves.Read(connection, municipality, begin, end, cancellation);
        var recorded = await LogEntries.Recorded(
            connection,
            municipality,
            leaves[0].First,
            leaves[^1].Last,
            int.MaxValue,
            cancellation
        );
        var byNumber = recorded.ToDictionary(entry => entry.First);
        return [.. leaves.Select((leaf, place) => Entry(municipality, begin + place, leaf, byNumber))];
    }

    private static LogEntry Entry(
        string municipality,
        long index,
        SequencedLeaf leaf,
        Dictionary<long, LogEntry> recorded
    )
    {
        var entry = leaf.Void is { } reason
            ? LogEntry.WithoutEvent(municipality, leaf.First, leaf.Last, reason)
            : recorded.GetValueOrDefault(leaf.First);
        return entry?.Hash == leaf.Hash
            ? entry
            : throw new LogRefusedException(
                $"Event {leaf.First} of {municipality} is no longer what it was when leaf {index} was made of it."
            );
    }
}
