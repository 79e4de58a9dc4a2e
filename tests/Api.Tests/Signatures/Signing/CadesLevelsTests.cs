using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Org.BouncyCastle.Asn1;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Revocation;
using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.Tests.Signatures.Signing;

/// <summary>A signature is stamped and then given its evidence, and stays the signature that it was.</summary>
public sealed class CadesLevelsTests(ARealAuthority authority) : IAsyncLifetime
{
    private const string SignatureTimeStamp = "1.2.840.113549.1.9.16.2.14";

    private readonly SignedFiles files = new();

    /// <summary>Keys by the names of their files, and that of RSA by PSS as well.</summary>
    public static TheoryData<string, bool> Ways =>
        new(AuthorityFiles.Kinds.Select(kind => (kind, false)).Append(("rsa", true)));

    public ValueTask InitializeAsync() => authority.Made();

    public ValueTask DisposeAsync()
    {
        files.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_stamp_is_over_the_octets_of_the_signature_value(string kind, bool pss)
    {
        var stamped = await Stamped(kind, pss);

        var signer = SignedFiles.Read(stamped).SignerInfos[0];
        var (isGood, words) = await files.VerifyToken(authority, Token(signer), signer.GetSignature());
        Assert.True(isGood, words);
        Assert.False((await files.VerifyToken(authority, Token(signer), SignedFiles.Document)).IsGood);
        await IsAccepted(stamped);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task With_its_evidence_it_is_checked_to_the_root_without_asking_anybody(string kind, bool pss)
    {
        var stamped = await Stamped(kind, pss);
        var complete = await WithEvidence(stamped, authority.Trusted());

        Assert.False((await Check(stamped, "-crl_check_all")).IsGood);
        await IsAccepted(complete, "-crl_check_all");
        Assert.Equal(Asn1Object.FromByteArray(complete).GetDerEncoded(), complete);
        var (before, after) = (SignedFiles.Read(stamped).SignerInfos[0], SignedFiles.Read(complete).SignerInfos[0]);
        Assert.Equal(before.GetSignature(), after.GetSignature());
        var report = Assert.Single(
            SignatureVerification.Verify(
                complete,
                SignedFiles.Document,
                Trust.Read(authority.TrustFolder),
                TimeProvider.System.GetUtcNow(),
                cancellation: TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(("CAdES-LT", "TOTAL_PASSED"), (report.Level, report.Verdict.ToString()));
        Assert.Equal(Token(before), Token(after));
    }

    [Fact]
    public async Task The_certificates_of_whoever_stamped_travel_with_it_and_no_root_does()
    {
        var complete = await WithEvidence(await Stamped("p256"), authority.Trusted());

        Assert.Equal(
            ["CN=Authority of time", "CN=Intermediate", "CN=Signer p256"],
            SignedFiles.Read(complete).Certificates.Select(certificate => certificate.Subject).Order()
        );
    }

    [Fact]
    public async Task What_a_responder_said_is_evidence_as_well()
    {
        var complete = await WithEvidence(await Stamped("p256"), authority.Trusted(await authority.OcspAnswer("p256")));

        await IsAccepted(complete);
        Assert.True(complete.AsSpan().IndexOf(DerOf("1.3.6.1.5.5.7.16.2")) > 0);
    }

    [Theory]
    [InlineData("1.2.840.113549.1.9.16.2.21")]
    [InlineData("1.2.840.113549.1.9.16.2.22")]
    [InlineData("1.2.840.113549.1.9.16.2.23")]
    [InlineData("1.2.840.113549.1.9.16.2.24")]
    public async Task What_the_level_forbids_is_not_there(string attribute)
    {
        var complete = await WithEvidence(await Stamped("p256"), authority.Trusted());

        Assert.DoesNotContain(
            attribute,
            SignedFiles
                .Read(complete)
                .SignerInfos[0]
                .UnsignedAttributes.Cast<CryptographicAttributeObject>()
                .Select(each => each.Oid.Value)
        );
    }

    private async Task<byte[]> Stamped(string kind, bool pss = false)
    {
        using var key = authority.Key(kind);
        var signature = CadesSignature.Over(
            SignedFiles.Document,
            key,
            SigningAlgorithm.For(key, pss),
            SignedFiles.ClaimedAt
        );
        return CadesTimeStamp.With(signature, await files.Stamp(authority, CadesTimeStamp.Imprint(signature)));
    }

    private static async Task<byte[]> WithEvidence(byte[] signature, Trust trust)
    {
        var missing = new List<string>();
        var paths = CadesEvidence.Paths(signature, [trust], TimeProvider.System.GetUtcNow(), missing);
        Assert.Empty(missing);
        var collected = await new EvidenceCollector(TimeProvider.System).Collect(
            paths,
            [trust],
            TestContext.Current.CancellationToken
        );
        Assert.Empty(collected.Missing);
        return CadesEvidence.With(signature, collected.Evidence!);
    }

    private static byte[] Token(SignerInfo signer) =>
        signer
            .UnsignedAttributes.Cast<CryptographicAttributeObject>()
            .Single(attribute => attribute.Oid.Value == SignatureTimeStamp)
            .Values[0]
            .RawData;

    private static byte[] DerOf(string identifier) => new DerObjectIdentifier(identifier).GetDerEncoded();

    private Task<(bool IsGood, string Words)> Check(byte[] signature, params string[] more) =>
        OpenSsl.VerifyAlone(files.Write("signature", signature), files.DocumentFile, authority.Root, more);

    private async Task IsAccepted(byte[] signature, params string[] more)
    {
        var (isGood, words) = await Check(signature, more);
        Assert.True(isGood, words);
    }
}
