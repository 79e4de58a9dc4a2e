using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Tiles;
using Sijil.Domain.Specs.Ledger.Merkle;

namespace Sijil.Domain.Specs.Ledger.Tiles;

/// <summary>A log's tiles as files, written the way a writer would: from the final hashes that a growing tree tells of.</summary>
internal sealed class AStore
{
    private readonly Dictionary<(int Level, long Index), MerkleHash> final = [];
    private readonly GrowingTree tree = new();

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public TreeHead Head => tree.Head;

    public HashSource Hashes => new TiledTree(tree.Size).Hashes(Read);

    public Tile Read(TileAddress address) => new(address, Files[address.Path]);

    public void GrowTo(int size)
    {
        var older = tree.Size;
        while (tree.Size < size)
            tree.Append(ATree.Leaf(tree.Size), (level, index, hash) => final[(level, index)] = hash);

        foreach (var address in new TiledTree(size).TilesSince(older))
            Files[address.Path] = Tile.Of(address, Hashes(address)).Bytes.ToArray();

        MerkleHash[] Hashes(TileAddress address) =>
            [
                .. Enumerable
                    .Range(0, address.Width)
                    .Select(place =>
                        final[(address.Level * TileAddress.Height, address.Index * TileAddress.FullWidth + place)]
                    ),
            ];
    }
}
