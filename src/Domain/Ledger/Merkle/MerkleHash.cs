using System.Buffers;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Sijil.Domain.Ledger.Merkle;

/// <summary>A hash in the Merkle tree of RFC 6962 section 2.1: of a leaf, of a node above two others, or of a whole tree.</summary>
/// <remarks>A value of exactly 32 bytes. What has another length is refused here, so that no proof ever meets it.</remarks>
[JsonConverter(typeof(MerkleHashConverter))]
public readonly record struct MerkleHash
{
    /// <summary>In bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private const byte LeafMark = 0;
    private const byte NodeMark = 1;
    private const int SmallEntry = 2048;

    private readonly Vector256<byte> bytes;

    private MerkleHash(ReadOnlySpan<byte> bytes) => this.bytes = Vector256.Create(bytes);

    /// <summary>The root of a tree without leaves: the hash of nothing.</summary>
    public static MerkleHash OfEmptyTree { get; } = new(SHA256.HashData([]));

    public static MerkleHash OfLeaf(ReadOnlySpan<byte> entry)
    {
        if (entry.Length < SmallEntry)
            return OfLeaf(entry, stackalloc byte[SmallEntry]);

        var rented = ArrayPool<byte>.Shared.Rent(1 + entry.Length);
        try
        {
            return OfLeaf(entry, rented);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public static MerkleHash OfNode(in MerkleHash left, in MerkleHash right)
    {
        Span<byte> message = stackalloc byte[1 + 2 * Size];
        message[0] = NodeMark;
        left.CopyTo(message[1..]);
        right.CopyTo(message[(1 + Size)..]);
        return Sha256(message);
    }

    /// <exception cref="FormatException">There are not exactly 32 bytes.</exception>
    public static MerkleHash FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Size
            ? new(bytes)
            : throw new FormatException($"A hash in the tree has {Size} bytes, not {bytes.Length}.");

    /// <summary>Reads the base64 of RFC 4648 section 4, as checkpoints and proofs write hashes.</summary>
    /// <exception cref="FormatException">The text is not the base64 of exactly 32 bytes.</exception>
    public static MerkleHash Parse(string text) => FromBytes(StrictBase64.Decode(text));

    public void CopyTo(Span<byte> destination) => bytes.CopyTo(destination);

    public byte[] ToBytes()
    {
        var copy = new byte[Size];
        CopyTo(copy);
        return copy;
    }

    /// <summary>Base64 as of RFC 4648 section 4.</summary>
    public override string ToString() => Convert.ToBase64String(ToBytes());

    private static MerkleHash OfLeaf(ReadOnlySpan<byte> entry, Span<byte> buffer)
    {
        buffer[0] = LeafMark;
        entry.CopyTo(buffer[1..]);
        return Sha256(buffer[..(1 + entry.Length)]);
    }

    private static MerkleHash Sha256(ReadOnlySpan<byte> message)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(message, hash);
        return new(hash);
    }
}
