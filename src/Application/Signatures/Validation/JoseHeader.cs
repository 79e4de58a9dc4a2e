using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Signatures.Validation;

/// <summary>What was signed beside the payload (RFC 7515, section 4; ETSI TS 119 182-1, clause 5).</summary>
internal sealed record JoseHeader(JsonElement Members)
{
    /// <summary>From this day on the time is claimed by <c>iat</c> alone (TS 119 182-1, version 1.2.1, clause 6.3).</summary>
    private static readonly DateTimeOffset OldTimeUntil = new(2025, 7, 15, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Understood = ["b64", "sigT", "iat", "x5t#o"];

    /// <summary>What changes the meaning of the rest, so that nobody may overlook it.</summary>
    private static readonly string[] AlwaysCritical = ["b64", "sigD"];
    private static readonly string[] CertificateNames = ["x5t#S256", "x5t#o", "sigX5ts"];

    /// <exception cref="FormatException">It asks for something that is not understood here (<c>crit</c>), or lacks how it was signed.</exception>
    public static JoseHeader Read(Base64UrlText encoded)
    {
        var header = new JoseHeader(JwsSerialization.Parse(encoded.Decoded));
        return header.Members.ValueKind == JsonValueKind.Object && header.IsUnderstood()
            ? header
            : throw new FormatException("The header asks for something that is not understood here.");
    }

    public SignatureScheme? Scheme => SignatureScheme.Named(Text("alg"));

    public bool NamesPolicy => Members.TryGetProperty("sigPId", out _);

    /// <summary>False where the payload is signed as it is (RFC 7797).</summary>
    public bool IsPayloadEncoded => !Members.TryGetProperty("b64", out var encoded) || encoded.GetBoolean();

    /// <exception cref="ExcessiveSignatureException">There are more than any signature needs.</exception>
    public IEnumerable<X509Certificate2> Certificates =>
        !Members.TryGetProperty("x5c", out var certificates) ? []
        : certificates.GetArrayLength() > ReadingLimit.MostCertificates ? throw new ExcessiveSignatureException()
        : certificates.EnumerateArray().Select(each => Load(each.GetBytesFromBase64()));

    /// <summary>Which certificate it was made with; null where it does not say, or in a way that is not known here.</summary>
    public SigningCertificateReference? CertificateDigest =>
        CertificateNames.Count(name => Members.TryGetProperty(name, out _)) != 1 ? null
        : Text("x5t#S256") is { } digest ? new(HashAlgorithmName.SHA256, Bytes(digest))
        : Members.TryGetProperty("x5t#o", out var other) ? Other(other)
        : null;

    public DateTimeOffset? ClaimedAt =>
        Members.TryGetProperty("iat", out var seconds) ? DateTimeOffset.UnixEpoch.AddSeconds(seconds.GetInt64())
        : Members.TryGetProperty("sigT", out var time) ? time.GetDateTimeOffset()
        : null;

    public bool HasAllAttributes =>
        Members.TryGetProperty("iat", out _) ? !Members.TryGetProperty("sigT", out _) : ClaimedAt < OldTimeUntil;

    /// <remarks>What is critical is there, once, and understood; what must be critical is (RFC 7515, section 4.1.11).</remarks>
    private bool IsUnderstood()
    {
        string?[] names = Members.TryGetProperty("crit", out var critical)
            ? [.. critical.EnumerateArray().Select(each => each.GetString())]
            : [];
        return (names is not [] || critical.ValueKind == JsonValueKind.Undefined)
            && AlwaysCritical.All(name => names.Contains(name) || !Members.TryGetProperty(name, out _))
            && names.Distinct().Count() == names.Length
            && names.All(name => Understood.Contains(name) && Members.TryGetProperty(name!, out _));
    }

    private static X509Certificate2 Load(byte[] encoded) =>
        encoded.Length <= CmsMessage.LargestCertificate
            ? X509CertificateLoader.LoadCertificate(encoded)
            : throw new FormatException("A certificate is larger than any in use.");

    private static SigningCertificateReference? Other(JsonElement reference) =>
        reference.GetProperty("digAlg").GetString() switch
        {
            "S256" => new(HashAlgorithmName.SHA256, Digest(reference)),
            "S384" => new(HashAlgorithmName.SHA384, Digest(reference)),
            "S512" => new(HashAlgorithmName.SHA512, Digest(reference)),
            _ => null,
        };

    private static byte[] Digest(JsonElement reference) => Bytes(reference.GetProperty("digVal").GetString()!);

    private static byte[] Bytes(string encoded) =>
        StrictBase64Url.Decode(encoded) ?? throw new FormatException("This is no base64url.");

    private string? Text(string name) => Members.TryGetProperty(name, out var value) ? value.GetString() : null;
}
