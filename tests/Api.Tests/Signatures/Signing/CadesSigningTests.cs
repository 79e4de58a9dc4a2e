using System.Security.Cryptography.Pkcs;
using Org.BouncyCastle.Asn1;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;

namespace Sijil.Api.Tests.Signatures.Signing;

/// <summary>What is signed here OpenSSL accepts, for keys of every kind, with nothing but the root at hand.</summary>
public sealed class CadesSigningTests(ARealAuthority authority) : IAsyncLifetime
{
    private readonly SignedFiles files = new();

    public ValueTask InitializeAsync() => authority.Made();

    public ValueTask DisposeAsync()
    {
        files.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("rsa", "2.16.840.1.101.3.4.2.1")]
    [InlineData("p256", "2.16.840.1.101.3.4.2.1")]
    [InlineData("p384", "2.16.840.1.101.3.4.2.2")]
    [InlineData("p521", "2.16.840.1.101.3.4.2.3")]
    public async Task A_key_of_any_kind_signs_the_digest_that_fits_it(string kind, string digest)
    {
        var signature = Sign(kind);

        Assert.Equal(digest, SignedFiles.Read(signature).SignerInfos[0].DigestAlgorithm.Value);
        await IsAccepted(signature);
    }

    [Fact]
    public async Task Rsa_signs_by_pss_as_well()
    {
        var signature = Sign("rsa", pss: true);

        Assert.Equal("1.2.840.113549.1.1.10", SignedFiles.Read(signature).SignerInfos[0].SignatureAlgorithm.Value);
        await IsAccepted(signature);
    }

    [Fact]
    public async Task Another_document_is_not_the_one_that_was_signed()
    {
        var signature = files.Write("signature", Sign("p256"));
        File.AppendAllText(files.DocumentFile, " ");

        Assert.False((await OpenSsl.VerifyAlone(signature, files.DocumentFile, authority.Root)).IsGood);
    }

    [Fact]
    public void A_signature_is_in_der()
    {
        var signature = Sign("p384");

        Assert.Equal(Asn1Object.FromByteArray(signature).GetDerEncoded(), signature);
    }

    [Fact]
    public async Task Several_sign_in_parallel_in_one_message()
    {
        using var other = authority.Key("p384");
        var both = CadesSignature.Beside(
            Sign("rsa"),
            SignedFiles.Document,
            other,
            SigningAlgorithm.For(other),
            SignedFiles.ClaimedAt
        );

        var message = SignedFiles.Read(both);
        Assert.Equal(2, message.SignerInfos.Count);
        message.CheckSignature(verifySignatureOnly: true);
        Assert.Equal(Asn1Object.FromByteArray(both).GetDerEncoded(), both);
        await IsAccepted(both);
    }

    [Fact]
    public async Task A_signature_is_confirmed_by_a_counter_signature_over_its_value()
    {
        using var other = authority.Key("p521");
        var signature = Sign("rsa");

        var confirmed = CadesSignature.CounterSigned(
            signature,
            0,
            other,
            SigningAlgorithm.For(other),
            SignedFiles.ClaimedAt
        );

        var signer = SignedFiles.Read(confirmed).SignerInfos[0];
        Assert.Equal(SignedFiles.Read(signature).SignerInfos[0].GetSignature(), signer.GetSignature());
        var counter = Assert.Single(signer.CounterSignerInfos.Cast<SignerInfo>());
        counter.CheckSignature(verifySignatureOnly: true);
        Assert.Equal(other.Certificate, counter.Certificate);
        Assert.DoesNotContain(
            "1.2.840.113549.1.9.3",
            counter
                .SignedAttributes.Cast<System.Security.Cryptography.CryptographicAttributeObject>()
                .Select(each => each.Oid.Value)
        );
        await IsAccepted(confirmed);
    }

    [Fact]
    public void A_short_key_signs_nothing()
    {
        using var rsa = System.Security.Cryptography.RSA.Create(1024);
        using var key = new SealingKey(authority.Key("p256").Certificate, rsa, []);

        Assert.Throws<UnfitKeyException>(() => SigningAlgorithm.For(key));
    }

    private byte[] Sign(string kind, bool pss = false)
    {
        using var key = authority.Key(kind);
        return CadesSignature.Over(SignedFiles.Document, key, SigningAlgorithm.For(key, pss), SignedFiles.ClaimedAt);
    }

    private async Task IsAccepted(byte[] signature)
    {
        var (isGood, words) = await OpenSsl.VerifyAlone(
            files.Write("signature", signature),
            files.DocumentFile,
            authority.Root
        );
        Assert.True(isGood, words);
    }
}
