using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Validation;
using CmsSigner = System.Security.Cryptography.Pkcs.CmsSigner;

namespace Sijil.Api.Tests.Signatures;

/// <summary>Seals as they are meant to be, and everything that can be wrong with them.</summary>
public sealed class SignatureVerificationTests : IDisposable
{
    private readonly TestAuthority authority = new();
    private readonly SealingKey key;
    private readonly SealedFiles files;

    public SignatureVerificationTests()
    {
        key = authority.Issue();
        files = new(authority, key);
    }

    [Fact]
    public void A_good_seal_passes_with_a_list_of_revoked_certificates() =>
        Assert.Equal("TOTAL_PASSED", files.Knowing(authority.RevocationList()).Verdict());

    [Fact]
    public void A_seal_with_an_rsa_key_passes_too()
    {
        using var rsa = authority.Issue("Seal", RSA.Create(3072));
        using var sealedByRsa = new SealedFiles(authority, rsa);

        Assert.Equal("TOTAL_PASSED", sealedByRsa.Knowing(authority.RevocationList()).Verdict());
    }

    [Fact]
    public void A_changed_byte_is_found()
    {
        files.Document[^3] ^= 1;

        Assert.Equal("TOTAL_FAILED/HASH_FAILURE", files.Knowing(authority.RevocationList()).Verdict());
    }

    /// <summary>What programs do to a text that shall stay the same.</summary>
    [Theory]
    [InlineData("\r\n", "\n")]
    [InlineData("\n", "\r\n")]
    [InlineData("<!DOCTYPE", "\uFEFF<!DOCTYPE")]
    [InlineData("</title>\n", "</title>")]
    [InlineData("قرار", "قرار\u200F")]
    public void So_is_another_way_to_write_the_same(string was, string now)
    {
        var text = Encoding.UTF8.GetString(files.Document).Replace(was, now, StringComparison.Ordinal);
        Assert.NotEqual(files.Document, Encoding.UTF8.GetBytes(text));
        files.Document = Encoding.UTF8.GetBytes(text);

        Assert.Equal("TOTAL_FAILED/HASH_FAILURE", files.Knowing(authority.RevocationList()).Verdict());
    }

    [Fact]
    public void An_altered_signature_is_found()
    {
        files.Seal[^1] ^= 1; // The signature value stands at the end.

        Assert.Equal("TOTAL_FAILED/SIG_CRYPTO_FAILURE", files.Knowing(authority.RevocationList()).Verdict());
    }

    [Fact]
    public void Garbage_is_no_signature()
    {
        files.Seal = [.. "-----BEGIN NOTHING-----"u8];

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", files.Verdict());
    }

    [Fact]
    public void What_stands_behind_the_signature_makes_it_another_file()
    {
        files.Seal = [.. files.Seal, 0];

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", files.Verdict());
    }

    [Fact]
    public void A_signature_with_content_inside_is_not_detached()
    {
        files.Seal = Signed(new SignedCms(new ContentInfo(files.Document), detached: false), EssOf(key));

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", files.Verdict());
    }

    [Fact]
    public void What_must_be_signed_once_is_not_signed_twice()
    {
        files.Seal = Signed(Detached(), EssOf(key), EssOf(key));

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", files.Verdict());
    }

    [Fact]
    public void A_signature_that_names_no_certificate_has_none()
    {
        files.Seal = Signed(Detached(), new Pkcs9SigningTime(TestAuthority.Now.UtcDateTime));

        Assert.Equal("INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND", files.Knowing(authority.RevocationList()).Verdict());
    }

    [Fact]
    public void A_signature_that_claims_no_time_lacks_something()
    {
        files.Seal = Signed(Detached(), EssOf(key));

        Assert.Equal("INDETERMINATE/SIG_CONSTRAINTS_FAILURE", files.Knowing(authority.RevocationList()).Verdict());
    }

    [Fact]
    public void A_substituted_certificate_with_the_same_key_is_found()
    {
        using var substitute = authority.Issue("Mayor", key.Signing);
        files.Seal = Substitution.In(files.Seal, key.Certificate, substitute.Certificate);

        Assert.Equal("INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND", files.Knowing(authority.RevocationList()).Verdict());
    }

    [Fact]
    public void Whoever_only_trusts_signatures_does_not_find_it()
    {
        using var substitute = authority.Issue("Mayor", key.Signing);
        var message = new SignedCms(new ContentInfo(files.Document), detached: true);
        message.Decode(Substitution.In(files.Seal, key.Certificate, substitute.Certificate));

        message.CheckSignature(verifySignatureOnly: true);

        Assert.Equal("CN=Mayor", message.SignerInfos[0].Certificate!.Subject);
    }

    [Fact]
    public void The_claimed_time_is_told_as_a_claim_and_changes_no_verdict()
    {
        files.Seal = CadesSeal.Over(files.Document, key, TestAuthority.From.AddYears(-20));
        var reports = SignatureVerification.Verify(
            files.Seal,
            files.Document,
            Trust.Read(files.Trust, files.Knowing(authority.RevocationList()).ListFile),
            TestAuthority.Now,
            cancellation: TestContext.Current.CancellationToken
        );

        var report = Assert.Single(reports);
        Assert.Equal(TestAuthority.From.AddYears(-20), report.ClaimedAt);
        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
    }

    public void Dispose()
    {
        files.Dispose();
        key.Dispose();
        authority.Dispose();
    }

    private SignedCms Detached() => new(new ContentInfo(files.Document), detached: true);

    /// <summary>The attribute that names the certificate, as our own seals carry it.</summary>
    private AsnEncodedData EssOf(SealingKey sealing)
    {
        var message = Detached();
        message.Decode(CadesSeal.Over(files.Document, sealing, TestAuthority.Now));
        var attribute = message
            .SignerInfos[0]
            .SignedAttributes.Cast<CryptographicAttributeObject>()
            .Single(each => each.Oid.Value == "1.2.840.113549.1.9.16.2.47");
        return new(attribute.Oid, attribute.Values[0].RawData);
    }

    private byte[] Signed(SignedCms message, params AsnEncodedData[] attributes)
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, key.Certificate, key.Signing)
        {
            IncludeOption = X509IncludeOption.EndCertOnly,
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
        };
        foreach (var attribute in attributes)
            signer.SignedAttributes.Add(attribute);
        message.ComputeSignature(signer, silent: true);
        return message.Encode();
    }
}
