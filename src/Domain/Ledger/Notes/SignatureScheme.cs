namespace Sijil.Domain.Ledger.Notes;

/// <summary>What the bytes of a signature are, for each type of key.</summary>
internal static class SignatureScheme
{
    /// <summary>In bytes, of Ed25519 itself.</summary>
    public const int Ed25519Size = 64;

    public static bool Verifies(VerifierKey key, string text, ReadOnlyMemory<byte> signature, VerifyEd25519 verify) =>
        key.Type switch
        {
            SignatureType.Ed25519 => Verifies(key, StrictUtf8.Encode(text), signature.Span, verify),
            SignatureType.Cosignature => Cosignature.TryRead(signature, out var time, out var rest)
                && Verifies(key, Cosignature.Message(time, text), rest.Span, verify),
            _ => throw new ArgumentOutOfRangeException(nameof(key)),
        };

    private static bool Verifies(
        VerifierKey key,
        ReadOnlySpan<byte> message,
        ReadOnlySpan<byte> signature,
        VerifyEd25519 verify
    ) => signature.Length == Ed25519Size && verify(key.PublicKey.ToBytes(), message, signature);
}
