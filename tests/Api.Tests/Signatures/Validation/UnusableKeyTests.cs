using System.Security.Cryptography.X509Certificates;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>Keys that would keep a processor busy, or with which anybody can sign, are not computed with, whoever issued them.</summary>
public sealed class UnusableKeyTests : IDisposable
{
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string DiffieHellman = "1.2.840.10046.2.1";
    private const string RsaWithSha256 = "1.2.840.113549.1.1.11";
    private const string RsaPss = "1.2.840.113549.1.1.10";

    private readonly ASignedDocument document = new();

    [Theory]
    [InlineData(16384, new byte[] { 1, 0, 1 }, RsaWithSha256)]
    [InlineData(8200, new byte[] { 1, 0, 1 }, RsaWithSha256)]
    [InlineData(16384, new byte[] { 1, 0, 1 }, RsaPss)]
    [InlineData(3072, new byte[] { 1, 0, 0, 0, 1 }, RsaWithSha256)]
    [InlineData(16384, new byte[] { 1, 0, 1 }, RsaPss, RsaPss)]
    [InlineData(3072, new byte[] { 1, 0, 0, 0, 1 }, RsaPss, RsaPss)]
    [InlineData(2048, new byte[] { 1, 0, 1 }, RsaWithSha256, DiffieHellman)]
    public void A_signature_with_such_a_key_cannot_be_judged(
        int bits,
        byte[] exponent,
        string algorithm,
        string kind = Rsa
    )
    {
        Sign(bits, exponent, algorithm, kind);

        Assert.Equal("INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE", document.Verdict());
    }

    [Theory]
    [InlineData(8192, new byte[] { 1, 0, 1 }, RsaWithSha256)]
    [InlineData(3072, new byte[] { 3 }, RsaWithSha256)]
    [InlineData(3072, new byte[] { 255, 255, 255, 255 }, RsaPss)]
    [InlineData(3072, new byte[0], RsaWithSha256)]
    public void With_any_other_it_is_judged(int bits, byte[] exponent, string algorithm)
    {
        Sign(bits, exponent, algorithm);

        Assert.Equal("TOTAL_FAILED/SIG_CRYPTO_FAILURE", document.Verdict());
    }

    [Theory]
    [InlineData(new byte[] { 1 })]
    [InlineData(new byte[] { 1, 0, 0 })]
    public void A_key_with_which_anybody_can_sign_is_nobodys(byte[] exponent)
    {
        Sign(3072, exponent, RsaWithSha256);

        Assert.Equal("INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND", document.Verdict());
    }

    public void Dispose() => document.Dispose();

    private void Sign(int bits, byte[] exponent, string algorithm, string kind = Rsa) =>
        document.Signature = HandMadeSignature.Pretended(
            document.Content!,
            X509CertificateLoader.LoadCertificate(
                HostileParts.Certificate(
                    new("CN=Unusable"),
                    document.Authority.Certificate.SubjectName,
                    1,
                    HostileParts.RsaKey(bits, exponent, kind: kind),
                    HostileParts.SignedBy(document.Authority)
                )
            ),
            algorithm,
            bits / 8
        );
}
