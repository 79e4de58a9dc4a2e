using System.Runtime.InteropServices;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Ledger.Tiles;

/// <summary>The hashes of one tile, as bytes one after the other: C2SP tlog-tiles, "Merkle Tree".</summary>
public sealed class Tile
{
    private readonly ReadOnlyMemory<byte> bytes;

    /// <summary>Keeps the bytes, which MUST NOT change any more.</summary>
    /// <exception cref="FormatException">There are not exactly as many hashes as the address says.</exception>
    public Tile(TileAddress address, ReadOnlyMemory<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(address.Width, 1, nameof(address));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(address.Width, TileAddress.FullWidth, nameof(address));
        if (bytes.Length != address.Width * MerkleHash.Size)
            throw new FormatException($"{address} has {address.Width * MerkleHash.Size} bytes, not {bytes.Length}.");

        Address = address;
        this.bytes = bytes;
    }

    public TileAddress Address { get; }

    public ReadOnlySpan<byte> Bytes => bytes.Span;

    public ReadOnlySpan<MerkleHash> Hashes => MemoryMarshal.Cast<byte, MerkleHash>(Bytes);

    public static Tile Of(TileAddress address, ReadOnlySpan<MerkleHash> hashes) =>
        new(address, MemoryMarshal.AsBytes(hashes).ToArray());

    /// <summary>What this tile was when it was less wide.</summary>
    public Tile First(int width) => new(Address with { Width = width }, bytes[..(width * MerkleHash.Size)]);

    /// <summary>The hash over all of a full tile, which stands in the tile above it.</summary>
    /// <exception cref="InvalidOperationException">A partial tile has none.</exception>
    public MerkleHash Root() =>
        Address.IsFull ? Root(Hashes) : throw new InvalidOperationException($"{Address} has no root: it is not full.");

    /// <summary>A hash of the tree that this tile holds or spans; level and index are the tree's.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies elsewhere, or is not complete in this tile.</exception>
    public MerkleHash HashAt(int level, long index)
    {
        var height = level - Address.Level * TileAddress.Height;
        ArgumentOutOfRangeException.ThrowIfNegative(height, nameof(level));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(height, TileAddress.Height, nameof(level));
        ArgumentOutOfRangeException.ThrowIfNotEqual(
            index >> (TileAddress.Height - height),
            Address.Index,
            nameof(index)
        );

        var begin = (int)(index << height) & (TileAddress.FullWidth - 1);
        return Root(Hashes.Slice(begin, 1 << height));
    }

    private static MerkleHash Root(ReadOnlySpan<MerkleHash> hashes) =>
        hashes.Length == 1
            ? hashes[0]
            : MerkleHash.OfNode(Root(hashes[..(hashes.Length / 2)]), Root(hashes[(hashes.Length / 2)..]));
}
