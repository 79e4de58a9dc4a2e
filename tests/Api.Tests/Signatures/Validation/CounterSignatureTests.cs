using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.X509;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;
using Attribute = Org.BouncyCastle.Asn1.Cms.Attribute;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>A signature over a signature is over its value (RFC 5652, section 11.4), has a verdict of its own, and changes no other.</summary>
public sealed class CounterSignatureTests : IDisposable
{
    private const string CounterSignature = "1.2.840.113549.1.9.6";

    private readonly ASignedDocument document = new();
    private readonly SealingKey witness;

    public CounterSignatureTests() => witness = document.Authority.Issue("Witness");

    [Fact]
    public void A_good_one_makes_nothing_good()
    {
        document.Signature = Witnessed();
        document.Content![0] ^= 1;
        var report = document.Report();

        Assert.Equal("TOTAL_FAILED/HASH_FAILURE", report.Verdict.ToString());
        Assert.Equal("TOTAL_PASSED", Assert.Single(report.CounterSignatures).Verdict.ToString());
    }

    [Fact]
    public void One_by_a_revoked_certificate_takes_nothing_away()
    {
        document.Signature = Witnessed();
        document.Lists = [document.Authority.RevocationList(revoked: witness.Certificate)];
        var report = document.Report();

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal("INDETERMINATE/REVOKED_NO_POE", Assert.Single(report.CounterSignatures).Verdict.ToString());
    }

    [Fact]
    public void One_that_was_copied_from_another_signature_is_over_something_else()
    {
        var other = CadesSignature.Over(
            document.Content!,
            document.Key,
            SigningAlgorithm.For(document.Key),
            ASignedDocument.SignedAt
        );
        document.Signature = With(other, Counter(Witnessed()));
        var report = document.Report();

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal("TOTAL_FAILED/HASH_FAILURE", Assert.Single(report.CounterSignatures).Verdict.ToString());
    }

    [Fact]
    public void The_same_key_in_another_certificate_is_found_in_it_too()
    {
        using var mayor = document.Authority.Issue("Mayor", witness.Signing);
        var named = X509CertificateStructure.GetInstance(mayor.Certificate.RawData);
        var counter = SignerInfo.GetInstance(Counter(Witnessed()));
        document.Signature = With(
            HostileParts.Beside(document.Signature, [mayor.Certificate.RawData]),
            new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(named.Issuer, named.SerialNumber)),
                counter.DigestAlgorithm,
                counter.SignedAttrs,
                counter.SignatureAlgorithm,
                counter.Signature,
                counter.UnsignedAttrs
            )
        );
        var report = document.Report();

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal(
            "INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND",
            Assert.Single(report.CounterSignatures).Verdict.ToString()
        );
    }

    /// <summary>What says a type of content is a signature of a document, put where one over a signature should be.</summary>
    [Fact]
    public void One_that_says_what_its_content_is_is_none()
    {
        var value = CmsParts.Value(document.Signature);
        var signed = CadesSignature.Over(value, witness, SigningAlgorithm.For(witness), ASignedDocument.SignedAt);
        document.Signature = With(
            HostileParts.Beside(document.Signature, [witness.Certificate.RawData]),
            SignedData.GetInstance(ContentInfo.GetInstance(signed).Content).SignerInfos[0]
        );

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
    }

    public void Dispose()
    {
        witness.Dispose();
        document.Dispose();
    }

    private byte[] Witnessed() =>
        CadesSignature.CounterSigned(
            document.Signature,
            0,
            witness,
            SigningAlgorithm.For(witness),
            ASignedDocument.SignedAt
        );

    private static Asn1Encodable Counter(byte[] signature)
    {
        var signed = SignedData.GetInstance(ContentInfo.GetInstance(signature).Content);
        return SignerInfo
            .GetInstance(signed.SignerInfos[0])
            .UnsignedAttrs.Select(Attribute.GetInstance)
            .Single(each => each.AttrType.Id == CounterSignature)
            .AttrValues[0];
    }

    private byte[] With(byte[] signature, Asn1Encodable counter) =>
        HostileParts.Unsigned(
            HostileParts.Beside(signature, [witness.Certificate.RawData]),
            CounterSignature,
            [counter.GetDerEncoded()]
        );
}
