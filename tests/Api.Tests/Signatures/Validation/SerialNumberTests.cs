using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>Numbers of certificates that are not as the standard wants them are compared as they stand, and none is taken for another.</summary>
public sealed class SerialNumberTests : IDisposable
{
    private const string Revoked = "INDETERMINATE/REVOKED_NO_POE";

    private readonly ASignedDocument document = new();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private X500DistinguishedName Issuer => document.Authority.Certificate.SubjectName;

    [Theory]
    [InlineData(0, 0, Revoked)]
    [InlineData(-1, -1, Revoked)]
    [InlineData(-1, 255, "TOTAL_PASSED")]
    [InlineData(255, 255, Revoked)]
    [InlineData(255, -1, "TOTAL_PASSED")]
    [InlineData(-128, 128, "TOTAL_PASSED")]
    [InlineData(0, 256, "TOTAL_PASSED")]
    public void On_a_list(int serial, int revoked, string verdict)
    {
        document.Signature = HandMadeSignature.Over(document.Content!, Numbered(serial), key);
        document.Lists =
        [
            PemEncoding.WriteString(
                "X509 CRL",
                HostileParts.List(Issuer, 0, [revoked], HostileParts.SignedBy(document.Authority))
            ),
        ];

        Assert.Equal(verdict, document.Verdict());
    }

    [Theory]
    [InlineData(0, 0, Revoked)]
    [InlineData(-1, -1, Revoked)]
    [InlineData(-1, 255, "INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE")]
    [InlineData(255, -1, "INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE")]
    public void In_an_answer(int serial, int revoked, string verdict)
    {
        using var responder = new TestResponder(document.Authority);
        document.Signature = HandMadeSignature.Over(document.Content!, Numbered(serial), key);
        document.Lists = [];
        document.Answers = [responder.Answer(Numbered(revoked), TestResponder.Revoked(TestAuthority.Now.AddDays(-3)))];

        Assert.Equal(verdict, document.Verdict());
    }

    [Fact]
    public void The_last_of_a_long_list_is_found_like_the_first()
    {
        document.Signature = HandMadeSignature.Over(document.Content!, Numbered(70_000), key);
        document.Lists =
        [
            PemEncoding.WriteString(
                "X509 CRL",
                HostileParts.List(
                    Issuer,
                    0,
                    [.. Enumerable.Range(1, 70_000).Select(each => new BigInteger(each))],
                    HostileParts.SignedBy(document.Authority)
                )
            ),
        ];

        Assert.Equal(Revoked, document.Verdict());
    }

    public void Dispose()
    {
        key.Dispose();
        document.Dispose();
    }

    private X509Certificate2 Numbered(int serial) =>
        X509CertificateLoader.LoadCertificate(
            HostileParts.Certificate(
                new("CN=Numbered"),
                Issuer,
                serial,
                key.ExportSubjectPublicKeyInfo(),
                HostileParts.SignedBy(document.Authority)
            )
        );
}
