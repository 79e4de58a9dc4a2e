using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>What a certificate says of itself (ETSI EN 319 412-5): a claim of its issuer, worth as much as the issuer is trusted.</summary>
internal static class QualifiedStatements
{
    private const string Extension = "1.3.6.1.5.5.7.1.3";
    private const string IsQualified = "0.4.0.1862.1.1";
    private const string KeyIsOnDevice = "0.4.0.1862.1.4";
    private const string Purpose = "0.4.0.1862.1.6";
    private const string ForSignatures = "0.4.0.1862.1.6.1";

    /// <summary>
    /// Whether it says that it is qualified, for signatures of persons and for nothing else (clause 4.2.3: one for seals proves who an
    /// organisation is, and not that a person signed), and that its key lies on a qualified device.
    /// </summary>
    public static bool SaysQualified(this X509Certificate2 certificate) =>
        certificate.Extensions.FirstOrDefault(extension => extension.Oid?.Value == Extension) is { } statements
        && Read(statements.RawData) is var said
        && said.ContainsKey(IsQualified)
        && said.ContainsKey(KeyIsOnDevice)
        && said.GetValueOrDefault(Purpose) is [ForSignatures];

    /// <summary>Each statement with the names of kinds that follow it, where it is followed by such.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Read(byte[] extension)
    {
        var said = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        try
        {
            var reader = new AsnReader(extension, AsnEncodingRules.DER);
            var statements = reader.ReadSequence();
            while (statements.HasData)
                Add(statements.ReadSequence(), said);
            reader.ThrowIfNotEmpty();
            return said;
        }
        // A certificate comes from outside: what cannot be read says nothing.
        catch (AsnContentException)
        {
            return [];
        }
    }

    private static void Add(AsnReader statement, Dictionary<string, IReadOnlyList<string>> said)
    {
        var kind = statement.ReadObjectIdentifier();
        var purposes = new List<string>();
        if (kind == Purpose)
            for (var kinds = statement.ReadSequence(); kinds.HasData; )
                purposes.Add(kinds.ReadObjectIdentifier());
        if (!said.TryAdd(kind, purposes))
            throw new AsnContentException("A statement is made twice.");
    }
}
