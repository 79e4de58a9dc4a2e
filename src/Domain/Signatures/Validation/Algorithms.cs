namespace Sijil.Domain.Signatures.Validation;

/// <summary>What a signature was computed with.</summary>
/// <param name="Digest">As .NET and OpenSSL write it, such as <c>SHA256</c>.</param>
/// <param name="Key"><c>RSA</c> or <c>ECDSA</c>.</param>
/// <param name="KeyLength">In bits.</param>
public sealed record Algorithms(string Digest, string Key, int KeyLength)
{
    public override string ToString() => $"{Digest} {Key}-{KeyLength}";
}
