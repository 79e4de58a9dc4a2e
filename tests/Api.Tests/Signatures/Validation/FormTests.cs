using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.Validation;
using CmsSigner = System.Security.Cryptography.Pkcs.CmsSigner;
using ContentInfo = System.Security.Cryptography.Pkcs.ContentInfo;
using SignerInfo = Org.BouncyCastle.Asn1.Cms.SignerInfo;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>Forms that look like a signature and are none, or none of this content.</summary>
public sealed class FormTests : IDisposable
{
    private readonly ASignedDocument document = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-form-");

    [Fact]
    public void An_empty_content_inside_is_a_content_inside()
    {
        document.Signature = HostileParts.Of(document.Signature);

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
    public void Content_that_is_bound_by_a_digest_that_can_be_broken_is_not_bound()
    {
        var message = new SignedCms(new ContentInfo(document.Content!), detached: true);
        var signer = new CmsSigner(
            SubjectIdentifierType.IssuerAndSerialNumber,
            document.Key.Certificate,
            document.Key.Signing
        )
        {
            IncludeOption = X509IncludeOption.EndCertOnly,
            DigestAlgorithm = new Oid("1.3.14.3.2.26"),
        };
        signer.SignedAttributes.Add(new Pkcs9SigningTime(ASignedDocument.SignedAt.UtcDateTime));
        signer.SignedAttributes.Add(CmsParts.SigningCertificate(document.Signature));
        message.ComputeSignature(signer, silent: true);
        document.Signature = CmsParts.SignedAnewWithSha256(message.Encode(), (ECDsa)document.Key.Signing);

        Assert.Equal("INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE", document.Verdict());
    }

    [Theory]
    [InlineData("1.3.6.1.5.5.7.3.1", "INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE")]
    [InlineData("1.3.6.1.5.5.7.3.36", "TOTAL_PASSED")]
    public void A_certificate_that_is_bound_to_something_else_signs_no_document(string purpose, string verdict)
    {
        using var key = document.Authority.Issue(
            "Server",
            ECDsa.Create(ECCurve.NamedCurves.nistP256),
            extensions: [new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: true)]
        );
        document.Signature = CadesSignature.Over(
            document.Content!,
            key,
            SigningAlgorithm.For(key),
            ASignedDocument.SignedAt
        );

        Assert.Equal(verdict, document.Verdict());
    }

    /// <summary>Whoever counts signatures would count somebody twice.</summary>
    [Fact]
    public void The_same_signature_twice_is_not_two()
    {
        var made = document.Signature;
        var message = Org.BouncyCastle.Asn1.Cms.ContentInfo.GetInstance(made);
        var signer = SignerInfo.GetInstance(SignedData.GetInstance(message.Content).SignerInfos[0]);

        document.Signature = HostileParts.Of(made, signer, signer);
        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());

        document.Signature = HostileParts.Twin(made);
        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
    }

    [Fact]
    public void More_signers_than_anybody_needs_are_not_judged()
    {
        var algorithm = SigningAlgorithm.For(document.Key);
        for (var each = 0; each < 64; each++)
            document.Signature = CadesSignature.CounterSigned(
                document.Signature,
                0,
                document.Key,
                algorithm,
                ASignedDocument.SignedAt
            );

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
    }

    [Fact]
    public void Time_stamps_may_lead_to_others_who_are_trusted_with_nothing_else()
    {
        using var others = new TestAuthority("Others");
        using var clock = new TestClock(others);
        using var stranger = others.Issue("Stranger");
        document.Signature = clock.Stamp(document.Signature, ASignedDocument.SignedAt);
        var trusted = document.Trust().WithClocks([Trusting(others)]);

        Assert.Equal(
            ("TOTAL_PASSED", ASignedDocument.SignedAt),
            SignatureVerification
                .Verify(
                    document.Signature,
                    document.Content,
                    trusted,
                    ASignedDocument.SignedAt.AddDays(1),
                    cancellation: TestContext.Current.CancellationToken
                )
                .Select(report => (report.Verdict.ToString(), report.BestSignatureTime))
                .Single()
        );
        Assert.Equal(
            "INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND",
            SignatureVerification
                .Verify(
                    CadesSignature.Over(
                        document.Content!,
                        stranger,
                        SigningAlgorithm.For(stranger),
                        ASignedDocument.SignedAt
                    ),
                    document.Content,
                    trusted,
                    ASignedDocument.SignedAt,
                    cancellation: TestContext.Current.CancellationToken
                )
                .Single()
                .Verdict.ToString()
        );
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

    public void Dispose()
    {
        document.Dispose();
        folder.Delete(recursive: true);
    }

    private Trust Trusting(TestAuthority authority)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "authority.pem"), authority.CertificatePem);
        File.WriteAllText(Path.Combine(folder.FullName, "authority.crl"), authority.RevocationList());
        return Trust.Read(folder.FullName);
    }
}
