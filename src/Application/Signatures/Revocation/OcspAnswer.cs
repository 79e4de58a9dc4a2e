using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Ocsp;

namespace Sijil.Application.Signatures.Revocation;

/// <summary>The answer of an OCSP responder (RFC 6960) as evidence about a certificate.</summary>
internal sealed class OcspAnswer
{
    /// <summary>An answer that does not say until when it holds is one about the moment when it was given.</summary>
    private static readonly TimeSpan Momentary = TimeSpan.FromMinutes(5);

    private readonly BasicOcspResp answer;

    private OcspAnswer(byte[] encoded, BasicOcspResp answer) => (Encoded, this.answer) = (encoded, answer);

    /// <summary>The whole OCSPResponse in DER.</summary>
    public byte[] Encoded { get; }

    /// <exception cref="OcspException">It is no answer, or one that says nothing.</exception>
    public static OcspAnswer Read(byte[] bytes)
    {
        try
        {
            var response = new OcspResp(bytes);
            return
                response.Status == OcspResponseStatus.Successful && response.GetResponseObject() is BasicOcspResp basic
                ? new(response.ToAsn1Structure().GetDerEncoded(), basic)
                : throw new OcspException($"The responder answered with status {response.Status}.");
        }
        catch (Exception malformed) when (malformed is IOException or ArgumentException or InvalidCastException)
        {
            throw new OcspException("It is no answer of a responder.", malformed);
        }
    }

    /// <summary>The nonce in it; null where the responder does not repeat one.</summary>
    public byte[]? Nonce =>
        answer.ResponseExtensions?.GetExtension(OcspObjectIdentifiers.PkixOcspNonce)?.Value.GetOctets();

    /// <summary>True for a responder whose issuer says that it is trusted as long as its certificate is valid (RFC 6960, section 4.2.2.2.1).</summary>
    public static bool IsNeverChecked(X509Certificate2 responder) =>
        responder.Extensions[OcspObjectIdentifiers.PkixOcspNocheck.Id] is not null;

    public RevocationWord About(Suspect suspect)
    {
        var single = answer.Responses.FirstOrDefault(response =>
            response.GetCertID() is var id
            && id.SerialNumber.Equals(suspect.Own.SerialNumber)
            && id.MatchesIssuer(suspect.Authority)
        );
        if (single is null || !suspect.IsOfTime(single.ThisUpdate, single.NextUpdate ?? single.ThisUpdate + Momentary))
            return new RevocationWord.None();

        var isByIssuer = answer.Verify(suspect.Authority.GetPublicKey());
        var responder = isByIssuer ? null : Delegated(suspect);
        if (!isByIssuer && responder is null)
            return new RevocationWord.None();

        return single.GetCertStatus() switch
        {
            null => new RevocationWord.Good(responder),
            RevokedStatus => new RevocationWord.Revoked(),
            _ => new RevocationWord.None(),
        };
    }

    /// <summary>Who signed for the issuer, with a certificate that the issuer gave for this alone (RFC 6960, section 4.2.2.2).</summary>
    private X509Certificate2? Delegated(Suspect suspect) =>
        answer
            .GetCerts()
            .FirstOrDefault(responder =>
                responder.IssuerDN.Equivalent(suspect.Authority.SubjectDN)
                && responder.GetExtendedKeyUsage() is { } usages
                && usages.Contains(KeyPurposeID.id_kp_OCSPSigning)
                && responder.IsValid(suspect.At.UtcDateTime)
                && responder.IsSignatureValid(suspect.Authority.GetPublicKey())
                && answer.Verify(responder.GetPublicKey())
            )
            is { } found
            ? X509CertificateLoader.LoadCertificate(found.GetEncoded())
            : null;
}
