using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>What stands behind a signature, or behind a part of one, was signed by nobody, and makes it something else.</summary>
public sealed class TrailingBytesTests : IDisposable
{
    private const string Refused = "TOTAL_FAILED/FORMAT_FAILURE";

    private readonly ASignedDocument document = new();

    [Theory]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 13, 10 })]
    [InlineData(new byte[] { 5, 0 })]
    [InlineData(new byte[] { 0, 0 })]
    public void Behind_a_message(byte[] more)
    {
        var signature = document.Signature;
        document.Signature = [.. signature, .. more];
        Assert.Equal(Refused, document.Verdict());

        document.Signature = [.. more, .. signature];
        Assert.Equal(Refused, document.Verdict());
    }

    [Fact]
    public void A_signature_behind_a_signature()
    {
        document.Signature = [.. document.Signature, .. document.Signature];

        Assert.Equal(Refused, document.Verdict());
    }

    /// <summary>A text ends in a line, and whoever keeps it in a file may add one.</summary>
    [Theory]
    [InlineData("\r\n", "TOTAL_PASSED")]
    [InlineData(" ", Refused)]
    [InlineData("\0", Refused)]
    [InlineData(".", Refused)]
    [InlineData("=", Refused)]
    [InlineData("\nA", Refused)]
    public void Behind_compact_json(string more, string verdict)
    {
        document.Signature = [.. Json().Encode(), .. Encoding.ASCII.GetBytes(more)];

        Assert.Equal(verdict, document.Verdict());
    }

    [Theory]
    [InlineData("\r\n", "TOTAL_PASSED")]
    [InlineData("\0", Refused)]
    [InlineData(",", Refused)]
    [InlineData("{}", Refused)]
    public void Behind_flattened_json(string more, string verdict)
    {
        var json = Json();
        document.Signature = Encoding.ASCII.GetBytes(
            $$"""{"protected":"{{json.Header}}","signature":"{{json.Signature}}"}""" + more
        );

        Assert.Equal(verdict, document.Verdict());
    }

    [Fact]
    public void Behind_the_value_of_a_signature()
    {
        var message = ContentInfo.GetInstance(document.Signature);
        var signed = SignedData.GetInstance(message.Content);
        var signer = SignerInfo.GetInstance(signed.SignerInfos[0]);
        document.Signature = new ContentInfo(
            message.ContentType,
            new SignedData(
                signed.DigestAlgorithms,
                signed.EncapContentInfo,
                signed.Certificates,
                signed.CRLs,
                new DerSet(
                    new SignerInfo(
                        signer.SignerID,
                        signer.DigestAlgorithm,
                        signer.SignedAttrs,
                        signer.SignatureAlgorithm,
                        new DerOctetString([.. signer.Signature.GetOctets(), 0]),
                        signer.UnsignedAttrs
                    )
                )
            )
        ).GetDerEncoded();

        Assert.Equal("TOTAL_FAILED/SIG_CRYPTO_FAILURE", document.Verdict());
    }

    [Fact]
    public void Behind_the_value_of_a_signature_of_json()
    {
        var json = Json();
        document.Signature = (
            json with
            {
                Signature = System.Buffers.Text.Base64Url.EncodeToString([
                    .. System.Buffers.Text.Base64Url.DecodeFromChars(json.Signature),
                    0,
                ]),
            }
        ).Encode();

        Assert.Equal("TOTAL_FAILED/SIG_CRYPTO_FAILURE", document.Verdict());
    }

    [Fact]
    public void Behind_what_a_token_of_time_says()
    {
        var token = document.Clock.Token(CmsParts.Value(document.Signature), ASignedDocument.SignedAt, 0);
        document.Signature = CmsParts.WithToken(document.Signature, token);
        var report = document.Report(ASignedDocument.AfterExpiry);

        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED", report.Verdict.ToString());
        Assert.Empty(report.TimeStamps);
    }

    [Fact]
    public void Behind_a_list_or_an_answer()
    {
        using var responder = new TestResponder(document.Authority);
        var list = ASignedDocument.Der(document.Lists[0]);
        document.Lists = [PemEncoding.WriteString("X509 CRL", [.. list, 0])];
        Assert.Throws<UnreadableTrustException>(() => document.Verdict());

        document.Lists = [];
        document.Answers =
        [
            [.. responder.Answer(document.Key.Certificate), 0],
        ];
        Assert.Throws<UnreadableTrustException>(() => document.Verdict());
    }

    public void Dispose() => document.Dispose();

    private JadesSignature Json() =>
        JadesSignature.Over(
            document.Content!,
            document.Key,
            SigningAlgorithm.For(document.Key),
            ASignedDocument.SignedAt,
            isDetached: true
        );
}
