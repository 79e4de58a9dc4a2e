using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.Revocation;

/// <summary>What a list or a responder says of a certificate.</summary>
internal abstract record RevocationWord
{
    /// <summary>It speaks of another certificate, is not well signed, or is not of this time.</summary>
    public sealed record None : RevocationWord;

    public sealed record Revoked : RevocationWord;

    /// <param name="Responder">Who signed for the issuer, and must not have been revoked either; null for the issuer itself.</param>
    public sealed record Good(X509Certificate2? Responder = null) : RevocationWord;

    private RevocationWord() { }
}
