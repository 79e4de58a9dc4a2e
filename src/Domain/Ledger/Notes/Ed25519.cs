namespace Sijil.Domain.Ledger.Notes;

/// <summary>Whether the signature of a message is by this key: Ed25519, RFC 8032 section 5.1.7. False also for malformed keys.</summary>
/// <remarks>The base library has no Ed25519, so the domain is given it.</remarks>
public delegate bool VerifyEd25519(
    ReadOnlySpan<byte> publicKey,
    ReadOnlySpan<byte> message,
    ReadOnlySpan<byte> signature
);

/// <summary>Signs a message with a key that the domain never sees: 64 bytes, Ed25519, RFC 8032 section 5.1.6.</summary>
public delegate byte[] SignEd25519(ReadOnlySpan<byte> message);
