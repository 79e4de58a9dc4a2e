using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Application.Ledger;

/// <summary>Takes entries of a published log while it is gone through, each once, in order, a bundle or a part of one at a time.</summary>
/// <param name="begin">The index of the first of them.</param>
/// <remarks>They are the bytes that the root is made of; whether that is the one that was signed turns out in the end.</remarks>
public delegate Task LogEntriesRead(
    long begin,
    IReadOnlyList<ReadOnlyMemory<byte>> entries,
    CancellationToken cancellation
);

/// <summary>Goes through a published log bundle by bundle, and compares each tile with the hashes that are made on the way.</summary>
internal sealed class LogWalk(ILogSource log, long size, LogEntriesRead? read = null)
{
    private const int Levels = 8;

    private readonly TiledTree whole = new(size);
    private readonly List<MerkleHash>[] open = [.. Enumerable.Range(0, Levels).Select(_ => new List<MerkleHash>())];

    public GrowingTree Tree { get; } = new();

    /// <summary>Up to so many leaves.</summary>
    /// <returns>The first fault, or null.</returns>
    public async Task<LogFault?> To(long end, IProgress<long>? progress, CancellationToken cancellation)
    {
        while (Tree.Size < end)
        {
            var address = whole.BundleOf(Tree.Size);
            var (entries, fault) = await Entries(address, cancellation);
            if (fault is not null)
                return fault;

            var offset = (int)(Tree.Size - address.Index * TileAddress.FullWidth);
            var inside = (int)Math.Min(address.Width, end - address.Index * TileAddress.FullWidth);
            for (var place = offset; place < inside; place++)
            {
                Tree.Append(MerkleHash.OfLeaf(entries[place].Span), Keep);
                if (open[0].Count == TileAddress.FullWidth && await Compare(cancellation) is { } difference)
                    return difference;
            }

            if (read is not null)
                await read(Tree.Size - (inside - offset), [.. entries.Take(inside).Skip(offset)], cancellation);
            progress?.Report(Tree.Size);
        }

        return Tree.Size == size ? await CompareRest(cancellation) : null;
    }

    private void Keep(int level, long index, MerkleHash hash)
    {
        if (level % TileAddress.Height == 0)
            open[level / TileAddress.Height].Add(hash);
    }

    private async Task<(IReadOnlyList<ReadOnlyMemory<byte>> Entries, LogFault? Fault)> Entries(
        BundleAddress address,
        CancellationToken cancellation
    )
    {
        try
        {
            return (await log.Bundle(address, cancellation), null);
        }
        catch (LogRefusedException refused)
        {
            return ([], new(address.Index * TileAddress.FullWidth, refused.Message));
        }
    }

    /// <summary>Each tile that has just become full.</summary>
    private async Task<LogFault?> Compare(CancellationToken cancellation)
    {
        for (var level = 0; level < Levels && open[level].Count == TileAddress.FullWidth; level++)
        {
            var index = (Tree.Size >> (TileAddress.Height * (level + 1))) - 1;
            if (await Compare(new(level, index, TileAddress.FullWidth), open[level], cancellation) is { } fault)
                return fault;
            open[level].Clear();
        }

        return null;
    }

    /// <summary>The partial tiles at the end.</summary>
    private async Task<LogFault?> CompareRest(CancellationToken cancellation)
    {
        for (var level = 0; level < Levels; level++)
        {
            var index = size >> (TileAddress.Height * (level + 1));
            if (
                open[level].Count > 0
                && await Compare(new(level, index, open[level].Count), open[level], cancellation) is { } fault
            )
                return fault;
        }

        return null;
    }

    private async Task<LogFault?> Compare(TileAddress address, List<MerkleHash> made, CancellationToken cancellation)
    {
        var published = await log.Read(address.Path, cancellation) ?? await log.Read(address.Full.Path, cancellation);
        var first = address.Index * TileAddress.FullWidth << (TileAddress.Height * address.Level);
        if (published is null)
            return new(first, $"{address} is missing.");

        for (var place = 0; place < made.Count; place++)
        {
            var bytes = published.AsSpan().Slice(Math.Min(place * MerkleHash.Size, published.Length));
            if (bytes.Length < MerkleHash.Size || MerkleHash.FromBytes(bytes[..MerkleHash.Size]) != made[place])
                return new(
                    address.Index * TileAddress.FullWidth + place << (TileAddress.Height * address.Level),
                    $"{address} has another hash than the entries lead to."
                );
        }

        return
            published.Length is var length && length == address.Width * MerkleHash.Size
            || length == TileAddress.FullWidth * MerkleHash.Size
            ? null
            : new(first, $"{address} has {published.Length} bytes.");
    }
}
