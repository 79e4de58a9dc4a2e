using System.Runtime.Intrinsics;

namespace Sijil.Domain.Ledger.Notes;

/// <summary>The 32 bytes that RFC 8032 encodes a public key as. Whether they are a point on the curve shows when verifying.</summary>
public readonly record struct Ed25519PublicKey
{
    /// <summary>In bytes.</summary>
    public const int Size = 32;

    private readonly Vector256<byte> bytes;

    private Ed25519PublicKey(ReadOnlySpan<byte> bytes) => this.bytes = Vector256.Create(bytes);

    /// <exception cref="FormatException">There are not exactly 32 bytes.</exception>
    public static Ed25519PublicKey FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Size
            ? new(bytes)
            : throw new FormatException($"An Ed25519 public key has {Size} bytes, not {bytes.Length}.");

    public byte[] ToBytes()
    {
        var copy = new byte[Size];
        bytes.CopyTo(copy);
        return copy;
    }

    public override string ToString() => Convert.ToBase64String(ToBytes());
}
