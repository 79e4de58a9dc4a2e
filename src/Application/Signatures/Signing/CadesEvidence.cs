using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Sijil.Application.Signatures.Revocation;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Application.Signatures.Signing;

/// <summary>
/// Makes a signature one of CAdES-BASELINE-LT: all that its check will need travels with it, in the places that CMS has for it. The
/// older attributes for the same (certificate-values, revocation-values and references) are absent, as that level wants it.
/// </summary>
public static class CadesEvidence
{
    /// <summary>RFC 5940: an OCSPResponse among the revocation data of a message.</summary>
    private static readonly DerObjectIdentifier OcspResponse = new("1.3.6.1.5.5.7.16.2");

    /// <summary>The paths of all signers and of the authorities that stamped them.</summary>
    /// <param name="trusts">Whose roots the paths may lead to.</param>
    /// <param name="missing">A sentence for each certificate from which no path leads to one of them.</param>
    public static IReadOnlyList<IReadOnlyList<X509Certificate2>> Paths(
        byte[] signature,
        IReadOnlyList<Trust> trusts,
        DateTimeOffset at,
        ICollection<string> missing
    )
    {
        ArgumentNullException.ThrowIfNull(missing);
        var message = CadesMessage.Read(signature);
        CadesMessage[] all = [message, .. CadesTimeStamp.Tokens(message).Select(CadesMessage.Read)];
        var paths = new List<IReadOnlyList<X509Certificate2>>();
        foreach (var each in all)
        {
            X509Certificate2Collection beside = [.. each.Certificates.Select(X509CertificateLoader.LoadCertificate)];
            var signers = each.SigningCertificates(beside).ToList();
            if (signers.Count < each.Signers.Count)
                missing.Add("The certificate of a signer does not travel with the signature.");
            foreach (var signer in signers)
                if (PathOf(signer, beside, trusts, at) is { } path)
                    paths.Add(path);
                else
                    missing.Add(
                        $"The certificate of {signer.GetNameInfo(X509NameType.SimpleName, forIssuer: false)} leads to none that is trusted."
                    );
        }

        return paths;
    }

    private static IReadOnlyList<X509Certificate2>? PathOf(
        X509Certificate2 signer,
        X509Certificate2Collection beside,
        IEnumerable<Trust> trusts,
        DateTimeOffset at
    ) =>
        trusts
            .Select(trust => CertificatePath.Of(signer, beside, trust, at))
            .FirstOrDefault(found => found is (_, true))
            ?.Certificates;

    /// <summary>The same signature with the evidence; what was signed and what was stamped does not change.</summary>
    public static byte[] With(byte[] signature, RevocationEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return CadesMessage
            .Read(signature)
            .With(
                evidence.Certificates.Select(Asn1Object.FromByteArray),
                [
                    .. evidence.RevocationLists.Select(Asn1Object.FromByteArray),
                    .. evidence.OcspResponses.Select(answer => new DerTaggedObject(
                        false,
                        1,
                        new OtherRevocationInfoFormat(OcspResponse, Asn1Object.FromByteArray(answer))
                    )),
                ]
            );
    }
}
