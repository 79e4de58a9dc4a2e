namespace Sijil.Domain.Ledger.Tiles;

/// <summary>Which bundle of entries, and how many of them: C2SP tlog-tiles, "Log entries".</summary>
/// <param name="Index">The bundle's first entry stands at 256 times this.</param>
/// <param name="Width">How many entries: 256 in a full bundle, 1 to 255 in a partial one.</param>
public readonly record struct BundleAddress(long Index, int Width)
{
    private const string Prefix = "tile/entries/";

    public bool IsFull => Width == TileAddress.FullWidth;

    /// <summary>The bundle that this one becomes. A log may drop a partial bundle once it has that.</summary>
    public BundleAddress Full => this with { Width = TileAddress.FullWidth };

    /// <summary>Below the log's address, such as <c>tile/entries/x001/x234/067.p/12</c>.</summary>
    public string Path => Prefix + TilePath.Write(Index, Width);

    /// <exception cref="FormatException">This is not the one path of a bundle.</exception>
    public static BundleAddress Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
            throw new FormatException($"'{path}' is not the path of a bundle of entries.");

        var (index, width) = TilePath.Parse(path[Prefix.Length..]);
        return new(index, width);
    }

    public override string ToString() => Path;
}
