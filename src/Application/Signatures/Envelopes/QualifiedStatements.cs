using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>What a certificate says of itself (ETSI EN 319 412-5): a claim of its issuer, worth as much as the issuer is trusted.</summary>
internal static class QualifiedStatements
{
    private const string Extension = "1.3.6.1.5.5.7.1.3";
    private const string IsQualified = "0.4.0.1862.1.1";
    private const string KeyIsOnDevice = "0.4.0.1862.1.4";

    /// <summary>Whether it says that it is qualified, and that its key lies on a qualified device.</summary>
    public static bool SaysQualified(this X509Certificate2 certificate) =>
        certificate.Extensions.FirstOrDefault(extension => extension.Oid?.Value == Extension) is { } statements
        && Read(statements.RawData) is var said
        && said.Contains(IsQualified)
        && said.Contains(KeyIsOnDevice);

    private static HashSet<string> Read(byte[] extension)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var reader = new AsnReader(extension, AsnEncodingRules.DER);
            var statements = reader.ReadSequence();
            while (statements.HasData)
                said.Add(statements.ReadSequence().ReadObjectIdentifier());
            reader.ThrowIfNotEmpty();
            return said;
        }
        // A certificate comes from outside: what cannot be read says nothing.
        catch (AsnContentException)
        {
            return [];
        }
    }
}
