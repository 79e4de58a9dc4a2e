namespace Sijil.Domain.Ledger.Tiles;

/// <summary>Which tile of the tree, and how much of it: C2SP tlog-tiles, "Merkle Tree".</summary>
/// <param name="Level">0 for tiles of leaf hashes; each level above has a hash for each full tile below it.</param>
/// <param name="Index">Within the level, from 0.</param>
/// <param name="Width">How many hashes: 256 in a full tile, 1 to 255 in a partial one.</param>
public readonly record struct TileAddress(int Level, long Index, int Width)
{
    /// <summary>In hashes, and in the entries of a bundle.</summary>
    public const int FullWidth = 256;

    /// <summary>How many levels of the tree a tile spans.</summary>
    public const int Height = 8;

    private const int MaximumLevel = 63;
    private const string Prefix = "tile/";

    public bool IsFull => Width == FullWidth;

    /// <summary>The tile that this one becomes. A log may drop a partial tile once it has that.</summary>
    public TileAddress Full => this with { Width = FullWidth };

    /// <summary>Below the log's address, such as <c>tile/0/x001/x234/067.p/12</c>.</summary>
    public string Path => $"{Prefix}{StrictDecimal.Write(Level)}/{TilePath.Write(Index, Width)}";

    /// <exception cref="FormatException">This is not the one path of a tile.</exception>
    public static TileAddress Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);

        var parts = path.Split('/', 3);
        if (parts.Length < 3 || parts[0] != "tile")
            throw new FormatException($"'{path}' is not the path of a tile.");

        var level = StrictDecimal.Parse(parts[1], "the level of a tile");
        if (level > MaximumLevel)
            throw new FormatException($"A tile has no level {level}: the last one is {MaximumLevel}.");

        var (index, width) = TilePath.Parse(parts[2]);
        return new((int)level, index, width);
    }

    public override string ToString() => Path;
}
