using System.Buffers.Binary;

namespace Sijil.Domain.Ledger.Tiles;

/// <summary>Consecutive entries of the log as bytes, each behind its length: C2SP tlog-tiles, "Log entries".</summary>
public static class EntryBundle
{
    private const int LengthSize = sizeof(ushort);

    /// <exception cref="ArgumentException">There are no entries, more than 256, or one longer than 65,535 bytes.</exception>
    public static byte[] Write(IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count is 0 or > TileAddress.FullWidth || entries.Any(entry => entry.Length > Leaf.MaximumSize))
            throw new ArgumentException("A bundle has 1 to 256 entries of up to 65,535 bytes.", nameof(entries));

        var bundle = new byte[entries.Sum(entry => LengthSize + entry.Length)];
        var rest = bundle.AsSpan();
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)entry.Length);
            entry.Span.CopyTo(rest[LengthSize..]);
            rest = rest[(LengthSize + entry.Length)..];
        }

        return bundle;
    }

    /// <summary>The entries, without copying them.</summary>
    /// <exception cref="FormatException">There are not exactly as many entries as the address says, or bytes are left.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Read(BundleAddress address, ReadOnlyMemory<byte> bundle)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(address.Width, 1, nameof(address));

        var entries = new ReadOnlyMemory<byte>[address.Width];
        for (var index = 0; index < entries.Length; index++)
            entries[index] = Take(address, ref bundle);

        return bundle.IsEmpty
            ? entries
            : throw new FormatException($"{address} has {bundle.Length} bytes after its last entry.");
    }

    private static ReadOnlyMemory<byte> Take(BundleAddress address, ref ReadOnlyMemory<byte> rest)
    {
        if (!BinaryPrimitives.TryReadUInt16BigEndian(rest.Span, out var length) || rest.Length < LengthSize + length)
            throw new FormatException($"{address} ends before its last entry does.");

        var entry = rest.Slice(LengthSize, length);
        rest = rest[(LengthSize + length)..];
        return entry;
    }
}
