using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>What looks like a signature, or like a part of one, and is something else.</summary>
public sealed class LookAlikeTests : IDisposable
{
    private const string SignatureTimeStamp = "1.2.840.113549.1.9.16.2.14";
    private const string TimeStampInfo = "1.2.840.113549.1.9.16.1.4";

    private readonly ASignedDocument document = new();

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_signature_in_an_envelope_is_none(bool isSequence, bool hasMoreBehind)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        if (isSequence)
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(document.Signature);
                if (hasMoreBehind)
                    writer.WriteNull();
            }
        else
            writer.WriteOctetString(document.Signature);
        document.Signature = writer.Encode();

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
    }

    [Fact]
    public void Nor_is_one_with_more_inside_of_it()
    {
        var message = new AsnReader(document.Signature, AsnEncodingRules.DER).ReadSequence();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            while (message.HasData)
                writer.WriteEncodedValue(message.ReadEncodedValue().Span);
            writer.WriteNull();
        }
        document.Signature = writer.Encode();

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
    }

    [Fact]
    public void A_signature_over_a_message_that_holds_the_signature_is_one_over_that_message()
    {
        var twice = new SignedCms(new ContentInfo(new Oid("1.2.840.113549.1.7.2"), document.Signature));
        var signer = new CmsSigner(
            SubjectIdentifierType.IssuerAndSerialNumber,
            document.Key.Certificate,
            document.Key.Signing
        )
        {
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
            IncludeOption = System.Security.Cryptography.X509Certificates.X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(new Pkcs9SigningTime(ASignedDocument.SignedAt.UtcDateTime));
        signer.SignedAttributes.Add(CmsParts.SigningCertificate(document.Signature));
        twice.ComputeSignature(signer, silent: true);
        var inside = Domain.Ledger.Digest.Of(document.Signature);
        document.Signature = twice.Encode();

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
        document.Content = null;
        Assert.Equal(inside, document.Report().InsideDigest);
    }

    [Fact]
    public void What_says_that_it_is_over_another_kind_of_content_is_over_nothing()
    {
        document.Signature = HandMadeSignature.Over(
            document.Content!,
            document.Key.Certificate,
            (ECDsa)document.Key.Signing,
            TimeStampInfo
        );

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
    }

    [Fact]
    public void A_token_of_time_signs_no_document()
    {
        document.Signature = document.Clock.Token(document.Content!, ASignedDocument.SignedAt);

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
        document.Content = null;
        Assert.Equal("INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE", document.Verdict());
    }

    [Fact]
    public void A_signature_says_no_time()
    {
        var value = CmsParts.Value(document.Signature);
        var signed = HandMadeSignature.Over(value, document.Key.Certificate, (ECDsa)document.Key.Signing);
        document.Signature = HostileParts.Unsigned(document.Signature, SignatureTimeStamp, [signed]);
        var report = document.Report();

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal("CAdES-B", report.Level);
        Assert.Empty(report.TimeStamps);
    }

    [Fact]
    public void A_complete_signature_without_the_signers_certificate_is_not_complete()
    {
        var message = new SignedCms();
        message.Decode(document.Stamped().Complete().Signature);
        message.RemoveCertificate(document.Key.Certificate);
        document.Signature = message.Encode();
        var report = document.Report(ASignedDocument.AfterExpiry);

        Assert.Equal("INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND", report.Verdict.ToString());
        Assert.Equal("CAdES", report.Level);
    }

    public void Dispose() => document.Dispose();
}
