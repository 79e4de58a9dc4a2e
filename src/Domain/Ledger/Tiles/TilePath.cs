using System.Globalization;

namespace Sijil.Domain.Ledger.Tiles;

/// <summary>The end of a path that tiles and bundles share: <c>&lt;N&gt;[.p/&lt;W&gt;]</c>, the index in groups of three digits.</summary>
internal static class TilePath
{
    private const string PartialMark = ".p/";
    private const int GroupSize = 1000;

    public static string Write(long index, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, TileAddress.FullWidth);

        var path = Group(index);
        for (var rest = index / GroupSize; rest > 0; rest /= GroupSize)
            path = $"x{Group(rest)}/{path}";

        return width == TileAddress.FullWidth ? path : path + PartialMark + StrictDecimal.Write(width);
    }

    /// <exception cref="FormatException">It is not written as <see cref="Write"/> would.</exception>
    public static (long Index, int Width) Parse(string path)
    {
        var parts = path.Split(PartialMark);
        var width = parts is [_, var partial] ? Number(partial) : TileAddress.FullWidth;
        var digits = parts[0].Replace("/", "", StringComparison.Ordinal).Replace("x", "", StringComparison.Ordinal);

        return
            width is > 0 and <= TileAddress.FullWidth
            && Number(digits) is >= 0 and var index
            && Write(index, (int)width) == path
            ? (index, (int)width)
            : throw new FormatException($"'{path}' is not the index and width of a tile.");
    }

    private static long Number(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static string Group(long number) => (number % GroupSize).ToString("000", CultureInfo.InvariantCulture);
}
