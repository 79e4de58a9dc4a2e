namespace Sijil.Domain.Signatures;

/// <summary>What a signature was computed with.</summary>
/// <param name="Digest">As .NET and OpenSSL write it, such as <c>SHA256</c>.</param>
/// <param name="Key"><c>RSA</c> or <c>ECDSA</c>.</param>
/// <param name="KeyLength">In bits.</param>
public sealed record Algorithms(string Digest, string Key, int KeyLength)
{
    private static readonly DateTimeOffset ShortRsaUntil = new(2029, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether they can be relied on at a time (ETSI TS 119 312).</summary>
    public bool AreReliableAt(DateTimeOffset at) =>
        Digest is "SHA256" or "SHA384" or "SHA512"
        && (Key, KeyLength) switch
        {
            ("RSA", >= 3000) => true,
            ("RSA", >= 1900) => at < ShortRsaUntil,
            ("ECDSA", >= 256) => true,
            _ => false,
        };
}
