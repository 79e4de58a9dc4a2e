using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using CmsSigner = System.Security.Cryptography.Pkcs.CmsSigner;
using ContentInfo = System.Security.Cryptography.Pkcs.ContentInfo;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>Forms that look like a signature and are none, or none of this content.</summary>
public sealed class FormTests : IDisposable
{
    private readonly ASignedDocument document = new();

    [Fact]
    public void An_empty_content_inside_is_a_content_inside()
    {
        var message = Org.BouncyCastle.Asn1.Cms.ContentInfo.GetInstance(document.Signature);
        var signed = SignedData.GetInstance(message.Content);
        document.Signature = new Org.BouncyCastle.Asn1.Cms.ContentInfo(
            message.ContentType,
            new SignedData(
                signed.DigestAlgorithms,
                new(signed.EncapContentInfo.ContentType, DerOctetString.Empty),
                signed.Certificates,
                signed.CRLs,
                signed.SignerInfos
            )
        ).GetDerEncoded();

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
    }

    [Fact]
    public void A_signature_over_the_content_alone_says_nothing_of_its_certificate()
    {
        var message = new SignedCms(new ContentInfo(document.Content!), detached: true);
        message.ComputeSignature(
            new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, document.Key.Certificate, document.Key.Signing)
            {
                IncludeOption = X509IncludeOption.EndCertOnly,
                DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
            },
            silent: true
        );
        document.Signature = message.Encode();

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
    }

    [Fact]
    public void A_message_that_nobody_signed_is_no_signature()
    {
        var message = Org.BouncyCastle.Asn1.Cms.ContentInfo.GetInstance(document.Signature);
        var signed = SignedData.GetInstance(message.Content);
        document.Signature = new Org.BouncyCastle.Asn1.Cms.ContentInfo(
            message.ContentType,
            new SignedData(
                signed.DigestAlgorithms,
                signed.EncapContentInfo,
                signed.Certificates,
                signed.CRLs,
                DerSet.Empty
            )
        ).GetDerEncoded();

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
    }

    [Fact]
    public void Of_a_signer_whose_certificate_is_not_there_nobody_knows_who_it_is()
    {
        var message = new SignedCms();
        message.Decode(document.Signature);
        message.RemoveCertificate(document.Key.Certificate);
        document.Signature = message.Encode();

        Assert.Equal("INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND", document.Verdict());
    }

    public void Dispose() => document.Dispose();
}
