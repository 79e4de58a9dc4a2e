using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Ledger.Cases;

/// <summary>The seals of an exported case, against what the log says of them.</summary>
/// <remarks>
/// The log names the certificate, so no other can be put in its place. Whether the authority behind it is to be trusted is for whoever
/// checks: <c>signature verify</c> asks that.
/// </remarks>
internal static class CaseSeals
{
    public static IEnumerable<ActSealed> Of(IEnumerable<EventLeaf> leaves) =>
        leaves.Where(leaf => leaf.Stored?.Type == typeof(ActSealed)).Select(leaf => (ActSealed)leaf.Fact().Fact);

    /// <summary>All files that the seals of a case speak of.</summary>
    public static IEnumerable<string> Digests(IReadOnlyCollection<EventLeaf> leaves) =>
        Of(leaves).SelectMany(act => Digests(act, Raised(act, leaves)));

    /// <summary>The files with the same seal and what was added to it since: a time-stamp, evidence.</summary>
    public static IReadOnlyList<string> Raised(ActSealed act, IEnumerable<EventLeaf> leaves) =>
        [
            .. leaves
                .Where(leaf =>
                    leaf.Stored?.Type is { } type && (type == typeof(SealTimestamped) || type == typeof(SealExtended))
                )
                .Select(leaf => leaf.Fact().Fact)
                .OfType<SealEvent>()
                .Where(fact => fact.SealId == act.SealId)
                .Select(fact => fact is SealTimestamped stamped ? stamped.Digest : ((SealExtended)fact).Digest),
        ];

    private static IEnumerable<string> Digests(ActSealed act, IEnumerable<string> raised) =>
        [act.Document.Digest, act.Seal.Digest, act.Seal.ChainDigest, .. raised, .. CaseStatements.Digests(act)];

    /// <param name="raised">Files with the same seal.</param>
    /// <exception cref="WrongFileException">One of the files is not what the log speaks of.</exception>
    public static void Verify(
        ActSealed act,
        IReadOnlyList<string> raised,
        IReadOnlyDictionary<string, byte[]> documents
    )
    {
        var missing = Digests(act, raised).FirstOrDefault(digest => !documents.ContainsKey(digest));
        if (missing is not null)
            throw new WrongFileException(CasePath.File(missing), "It is missing, and a seal speaks of it.");

        foreach (var seal in raised.Prepend(act.Seal.Digest))
            Verify(act, seal, documents);
        CaseStatements.Verify(act, documents);
        if (FirstOf(documents[act.Seal.ChainDigest]) != act.Seal.CertificateDigest)
            throw new WrongFileException(CasePath.File(act.Seal.ChainDigest), "It begins with another certificate.");
    }

    private static void Verify(ActSealed act, string digest, IReadOnlyDictionary<string, byte[]> documents)
    {
        var seal = CasePath.File(digest);
        if (CadesReading.Read(documents[digest], documents[act.Document.Digest]) is not [var signature])
            throw new WrongFileException(seal, "It has not the form of a seal.");
        if (signature.Certificate?.Digest() != act.Seal.CertificateDigest)
            throw new WrongFileException(seal, "It was made under another certificate than the log says.");
        if (signature.DigestMatches != true || signature.Value.IsOf(signature.Certificate) != true)
            throw new WrongFileException(seal, "It is no seal of this document.");
    }

    private static string? FirstOf(byte[] chain)
    {
        try
        {
            var all = new X509Certificate2Collection();
            all.ImportFromPem(Encoding.ASCII.GetString(chain));
            return all.FirstOrDefault()?.Digest();
        }
        // This is how the parser says that it is something else.
        catch (CryptographicException)
        {
            return null;
        }
    }
}
