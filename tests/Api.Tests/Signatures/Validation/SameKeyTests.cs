using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;
using CmsSigner = System.Security.Cryptography.Pkcs.CmsSigner;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>The same key in another certificate: whoever signed as a clerk did not sign as the mayor (RFC 5035).</summary>
public sealed class SameKeyTests : IDisposable
{
    private const string Substituted = "INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND";

    private readonly ASignedDocument document = new();
    private readonly SealingKey mayor;

    public SameKeyTests() => mayor = document.Authority.Issue("Mayor", document.Key.Signing);

    [Fact]
    public void In_the_place_of_the_one_that_signed()
    {
        document.Signature = Substitution.In(document.Signature, document.Key.Certificate, mayor.Certificate);

        Assert.Equal(Substituted, document.Verdict());
    }

    [Fact]
    public void Beside_the_one_that_signed_and_named_by_the_signer()
    {
        document.Signature = HostileParts.Beside(
            Substitution.In(document.Signature, document.Key.Certificate, mayor.Certificate),
            [document.Key.Certificate.RawData]
        );

        Assert.Equal(Substituted, document.Verdict());
    }

    [Fact]
    public void Beside_the_one_that_signed_and_named_by_nobody()
    {
        document.Signature = HostileParts.Beside(document.Signature, [mayor.Certificate.RawData]);
        var report = document.Report();

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal(document.Key.Certificate.Subject, report.Certificate!.Subject);
    }

    [Fact]
    public void Under_the_same_issuer_and_number()
    {
        using var twin = X509CertificateLoader.LoadCertificate(
            HostileParts.Certificate(
                new("CN=Mayor"),
                document.Authority.Certificate.SubjectName,
                new(document.Key.Certificate.SerialNumberBytes.Span, isBigEndian: true),
                document.Key.Certificate.PublicKey.ExportSubjectPublicKeyInfo(),
                HostileParts.SignedBy(document.Authority)
            )
        );
        document.Signature = Substitution.In(document.Signature, document.Key.Certificate, twin);

        Assert.Equal(Substituted, document.Verdict());
    }

    [Fact]
    public void Named_by_the_key_which_both_have()
    {
        var (own, other) = (Identified("Clerk"), Identified("Mayor"));
        var message = new SignedCms(new ContentInfo(document.Content!), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.SubjectKeyIdentifier, own.Certificate, own.Signing)
        {
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(new Pkcs9SigningTime(ASignedDocument.SignedAt.UtcDateTime));
        signer.SignedAttributes.Add(
            CmsParts.SigningCertificate(
                CadesSignature.Over(document.Content!, own, SigningAlgorithm.For(own), ASignedDocument.SignedAt)
            )
        );
        message.ComputeSignature(signer, silent: true);
        document.Signature = HostileParts.Beside(message.Encode(), [other.Certificate.RawData]);

        var report = document.Report();
        Assert.Equal(("TOTAL_PASSED", "CN=Clerk"), (report.Verdict.ToString(), report.Certificate!.Subject));
        message.RemoveCertificate(own.Certificate);
        message.AddCertificate(other.Certificate);
        document.Signature = message.Encode();
        Assert.Equal(Substituted, document.Verdict());
    }

    [Fact]
    public void Of_an_authority_of_time()
    {
        using var twin = new TestClock(document.Authority, twin: document.Clock);
        var token = document.Clock.Token(CmsParts.Value(document.Signature), ASignedDocument.SignedAt);
        document.Signature = CmsParts.WithToken(
            document.Signature,
            Substitution.In(token, document.Clock.Certificate, twin.Certificate)
        );
        var report = document.Report(ASignedDocument.AfterExpiry);

        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED", report.Verdict.ToString());
        Assert.False(Assert.Single(report.TimeStamps).IsCounted);
    }

    /// <summary>In JSON the certificate is signed with the rest, so that whoever exchanges it breaks the signature.</summary>
    [Fact]
    public void In_the_header_of_json()
    {
        var signed = Json(document.Key);
        document.Signature = (signed with { Header = Json(mayor).Header }).Encode();

        Assert.Equal("TOTAL_FAILED/SIG_CRYPTO_FAILURE", document.Verdict());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void In_one_half_of_what_the_header_of_json_says(bool isDigest)
    {
        var (own, other) = (Members(document.Key), Members(mayor));
        var header = isDigest
            ? own.Text.Replace(own.Digest, other.Digest, StringComparison.Ordinal)
            : own.Text.Replace(own.Certificate, other.Certificate, StringComparison.Ordinal);
        Assert.NotEqual(own.Text, header);
        document.Signature = (
            Json(document.Key) with
            {
                Header = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header)),
            }
        ).Encode();

        Assert.Equal(Substituted, document.Verdict());
    }

    public void Dispose()
    {
        mayor.Certificate.Dispose();
        document.Dispose();
    }

    private SealingKey Identified(string subject) =>
        document.Authority.Issue(
            subject,
            document.Key.Signing,
            extensions:
            [
                new X509SubjectKeyIdentifierExtension(new PublicKey((ECDsa)document.Key.Signing), critical: false),
            ]
        );

    private JadesSignature Json(SealingKey key) =>
        JadesSignature.Over(
            document.Content!,
            key,
            SigningAlgorithm.For(key),
            ASignedDocument.SignedAt,
            isDetached: true
        );

    private (string Text, string Digest, string Certificate) Members(SealingKey key) =>
        (
            Encoding.UTF8.GetString(Base64Url.DecodeFromChars(Json(key).Header)),
            Base64Url.EncodeToString(SHA256.HashData(key.Certificate.RawData)),
            Convert.ToBase64String(key.Certificate.RawData)
        );
}
