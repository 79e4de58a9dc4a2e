using System.Buffers.Binary;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Bench.Ledger;

/// <summary>A log of made-up entries, tiles alone: neither a proof nor what is added asks for the entries before.</summary>
internal static class MadeLog
{
    public static MerkleHash Leaf(long index)
    {
        Span<byte> entry = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(entry, index);
        return MerkleHash.OfLeaf(entry);
    }

    public static async Task<TreeHead> Write(string folder, long size, CancellationToken cancellation)
    {
        var tree = new GrowingTree();
        var open = new Dictionary<int, List<MerkleHash>>();
        var full = new Queue<(TileAddress Address, MerkleHash[] Hashes)>();
        while (tree.Size < size)
        {
            tree.Append(Leaf(tree.Size), Keep);
            while (full.TryDequeue(out var tile))
                await Write(folder, tile.Address, tile.Hashes, cancellation);
        }

        foreach (var (level, hashes) in open.Where(level => level.Value.Count > 0))
            await Write(
                folder,
                new(level, size >> (TileAddress.Height * (level + 1)), hashes.Count),
                [.. hashes],
                cancellation
            );
        return tree.Head;

        void Keep(int level, long index, MerkleHash hash)
        {
            if (level % TileAddress.Height != 0)
                return;

            var tile = open.TryGetValue(level / TileAddress.Height, out var known)
                ? known
                : open[level / TileAddress.Height] = [];
            tile.Add(hash);
            if (tile.Count < TileAddress.FullWidth)
                return;

            full.Enqueue((new(level / TileAddress.Height, index / TileAddress.FullWidth, tile.Count), [.. tile]));
            tile.Clear();
        }
    }

    private static async Task Write(
        string folder,
        TileAddress address,
        MerkleHash[] hashes,
        CancellationToken cancellation
    )
    {
        var path = Path.Combine(folder, address.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, Tile.Of(address, hashes).Bytes.ToArray(), cancellation);
    }
}
