using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.Validation;

/// <summary>How much of one file with signatures is looked at: whoever sends more than anybody needs wants to keep us busy.</summary>
/// <remarks>
/// What a check costs is at most one chain for each signature, and for each certificate of a chain one look at each list and answer. So
/// their numbers are bounded in the whole file and not in each of its messages, of which a file may hold many.
/// </remarks>
internal sealed class ReadingLimit
{
    /// <summary>Signatures, with the time-stamps beside them and the signatures over them.</summary>
    public const int MostSignatures = 64;

    /// <summary>Certificates, the same one counted once: those of as many signers with their authorities.</summary>
    public const int MostCertificates = 128;

    /// <summary>Lists of revoked certificates and answers of responders, the same one counted once.</summary>
    public const int MostEvidence = 128;

    private readonly HashSet<string> certificates = new(StringComparer.Ordinal);
    private readonly HashSet<string> evidence = new(StringComparer.Ordinal);
    private int signatures;

    /// <summary>Before they are read, because each may hold many more.</summary>
    /// <exception cref="ExcessiveSignatureException">With these there are too many.</exception>
    public void AddSignatures(int more) => signatures = Within(signatures + more, MostSignatures);

    /// <exception cref="ExcessiveSignatureException">With these there are too many.</exception>
    public void Add(IEnumerable<X509Certificate2> more) =>
        Add(certificates, more.Select(certificate => certificate.Digest()), MostCertificates);

    /// <exception cref="ExcessiveSignatureException">With these there are too many.</exception>
    public void Add(IEnumerable<IRevocationEvidence> more) =>
        Add(evidence, more.Select(each => each.Digest), MostEvidence);

    private static void Add(HashSet<string> all, IEnumerable<string> more, int most)
    {
        all.UnionWith(more);
        Within(all.Count, most);
    }

    private static int Within(int count, int most) => count <= most ? count : throw new ExcessiveSignatureException();
}

/// <summary>A file holds more than anybody needs, so the rest of it is not looked at.</summary>
internal sealed class ExcessiveSignatureException() : Exception("The file holds more than anybody needs.");
