using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Ledger.Tiles;

/// <summary>The tiles and bundles that make up a log of so many entries: C2SP tlog-tiles.</summary>
/// <remarks>None of them is empty, and a partial one is as wide as the size says: floor(size / 256^level) mod 256.</remarks>
public readonly record struct TiledTree(long Size)
{
    /// <summary>As many as the largest size needs: 256^8 = 2^64.</summary>
    private const int Levels = 8;

    /// <summary>Of all levels, each from left to right, beginning with the leaves'.</summary>
    public IEnumerable<TileAddress> Tiles() => TilesSince(0);

    public IEnumerable<BundleAddress> Bundles() => BundlesSince(0);

    /// <summary>The tiles that this tree has and a smaller one of the same log had not: what to write when it grows.</summary>
    public IEnumerable<TileAddress> TilesSince(long older)
    {
        for (var level = 0; Count(Size, level) > 0; level++)
        {
            foreach (var (index, width) in Runs(Count(older, level), Count(Size, level)))
                yield return new(level, index, width);
        }
    }

    /// <summary>The bundles that this log has and it had not when it was smaller.</summary>
    public IEnumerable<BundleAddress> BundlesSince(long older) =>
        Runs(older, Size).Select(run => new BundleAddress(run.Index, run.Width));

    /// <summary>The tile in which to find a hash of the tree, or those that it is made of.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This tree has not all leaves under that hash.</exception>
    public TileAddress TileOf(int level, long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, level < 63 ? Size >> level : 0);

        var tileLevel = level / TileAddress.Height;
        var tile = index >> (TileAddress.Height - level % TileAddress.Height);
        return new(tileLevel, tile, Width(Count(Size, tileLevel), tile));
    }

    /// <summary>The bundle in which to find an entry.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This log has no such entry.</exception>
    public BundleAddress BundleOf(long entry)
    {
        var (_, index, width) = TileOf(0, entry);
        return new(index, width);
    }

    /// <summary>The tiles that tell the roots of these subtrees, each once: what to fetch before a proof can be made.</summary>
    public IEnumerable<TileAddress> TilesFor(IEnumerable<Subtree> path)
    {
        var tree = this;
        return path.SelectMany(subtree => subtree.Nodes())
            .Select(node => tree.TileOf(node.Level, node.Index))
            .Distinct();
    }

    /// <summary>Every hash of the tree, out of its tiles.</summary>
    /// <param name="tile">Gives the tile at an address of this tree; it is asked again for each hash.</param>
    public HashSource Hashes(Func<TileAddress, Tile> tile)
    {
        var tree = this;
        return (level, index) => tile(tree.TileOf(level, index)).HashAt(level, index);
    }

    /// <summary>How many hashes there are on a level of tiles.</summary>
    private static long Count(long size, int level) => level < Levels ? size >> (level * TileAddress.Height) : 0;

    private static int Width(long count, long tile) =>
        (int)Math.Min(TileAddress.FullWidth, count - tile * TileAddress.FullWidth);

    private static IEnumerable<(long Index, int Width)> Runs(long older, long newer)
    {
        for (var tile = older / TileAddress.FullWidth; tile * TileAddress.FullWidth < newer && older < newer; tile++)
            yield return (tile, Width(newer, tile));
    }
}
