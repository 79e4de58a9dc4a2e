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

    public static IEnumerable<string> Digests(ActSealed act) =>
        [act.Document.Digest, act.Seal.Digest, act.Seal.ChainDigest];

    /// <exception cref="WrongFileException">One of the three files is not what the log speaks of.</exception>
    public static void Verify(ActSealed act, IReadOnlyDictionary<string, byte[]> documents)
    {
        var missing = Digests(act).FirstOrDefault(digest => !documents.ContainsKey(digest));
        if (missing is not null)
            throw new WrongFileException(CasePath.File(missing), "It is missing, and a seal speaks of it.");

        var seal = CasePath.File(act.Seal.Digest);
        if (CadesReading.Read(documents[act.Seal.Digest], documents[act.Document.Digest]) is not [var signature])
            throw new WrongFileException(seal, "It has not the form of a seal.");
        if (signature.Certificate?.Digest() != act.Seal.CertificateDigest)
            throw new WrongFileException(seal, "It was made under another certificate than the log says.");
        if (signature.DigestMatches != true || signature.Value.IsOf(signature.Certificate) != true)
            throw new WrongFileException(seal, "It is no seal of this document.");
        if (FirstOf(documents[act.Seal.ChainDigest]) != act.Seal.CertificateDigest)
            throw new WrongFileException(CasePath.File(act.Seal.ChainDigest), "It begins with another certificate.");
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
