using Sijil.Api.Tests.Signatures.Signing;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>What OpenSSL makes, with an authority, a responder and an authority of time-stamps of its own, is judged rightly here.</summary>
public sealed class OpenSslSignaturesTests(ARealAuthority authority) : IAsyncLifetime
{
    private readonly SignedFiles files = new();

    public ValueTask InitializeAsync() => authority.Made();

    public ValueTask DisposeAsync()
    {
        files.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(ARealAuthority.Keys), MemberType = typeof(ARealAuthority))]
    public async Task A_signature_of_every_kind_of_key_passes(string kind)
    {
        var report = Verify(await Signed(kind));

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal("CAdES-B", report.Level);
        Assert.Equal($"CN=Signer {kind}", report.Certificate!.Subject);
    }

    [Theory]
    [InlineData("digest")]
    [InlineData("max")]
    [InlineData("20")]
    public async Task So_does_one_with_pss_and_a_salt_of_any_length(string salt) =>
        Assert.Equal(
            "TOTAL_PASSED",
            Verify(await Signed("rsa", "-keyopt", "rsa_padding_mode:pss", "-keyopt", $"rsa_pss_saltlen:{salt}"))
                .Verdict.ToString()
        );

    [Fact]
    public async Task A_value_that_pss_cannot_even_be_asked_about_is_wrong()
    {
        var signature = await Signed("rsa", "-keyopt", "rsa_padding_mode:pss");
        var value = CmsParts.Value(signature);
        signature[signature.AsSpan().IndexOf(value)] = 0xff;

        Assert.Equal("TOTAL_FAILED/SIG_CRYPTO_FAILURE", Verify(signature).Verdict.ToString());
    }

    [Fact]
    public async Task One_with_the_content_inside_needs_nothing_beside_it()
    {
        var signature = await Signed("p256", "-nodetach");

        Assert.Equal("TOTAL_PASSED", Verify(signature, null).Verdict.ToString());
        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", Verify(signature).Verdict.ToString());
    }

    [Fact]
    public async Task A_detached_one_without_its_content_cannot_be_judged() =>
        Assert.Equal("INDETERMINATE/SIGNED_DATA_NOT_FOUND", Verify(await Signed("p256"), null).Verdict.ToString());

    [Fact]
    public async Task Without_the_attribute_of_cades_nobody_knows_whose_it_is() =>
        Assert.Equal(
            "INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND",
            Verify(await Made("p256", isCades: false)).Verdict.ToString()
        );

    [Fact]
    public async Task What_its_responder_answers_is_believed() =>
        Assert.Equal(
            "TOTAL_PASSED",
            SignatureVerification
                .Verify(
                    await Signed("p256"),
                    SignedFiles.Document,
                    Trust
                        .Read(authority.TrustFolder)
                        .Knowing([authority.Lists[0]], [await authority.OcspAnswer("p256")]),
                    TimeProvider.System.GetUtcNow(),
                    cancellation: TestContext.Current.CancellationToken
                )
                .Single()
                .Verdict.ToString()
        );

    [Fact]
    public async Task Its_time_stamp_is_the_best_time()
    {
        var signature = await Signed("p384");
        var stamp = await files.Stamp(authority, CadesTimeStamp.Imprint(signature));
        var report = Verify(CadesTimeStamp.With(signature, stamp));

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal("CAdES-T", report.Level);
        Assert.Equal(stamp.Stamp.At, report.BestSignatureTime);
        Assert.Equal("Authority of time", Assert.Single(report.TimeStamps).Authority);
    }

    [Fact]
    public async Task Signers_beside_each_other_are_judged_one_by_one()
    {
        var first = await Signed("p256");
        using var key = authority.Key("rsa");
        var both = CadesSignature.Beside(
            first,
            SignedFiles.Document,
            key,
            SigningAlgorithm.For(key),
            SignedFiles.ClaimedAt
        );

        Assert.Equal(
            [("CN=Signer p256", "TOTAL_PASSED"), ("CN=Signer rsa", "TOTAL_PASSED")],
            VerifyAll(both, SignedFiles.Document)
                .Select(report => (report.Certificate!.Subject, report.Verdict.ToString()))
                .Order()
        );
    }

    [Fact]
    public async Task A_counter_signature_has_a_verdict_of_its_own()
    {
        using var key = authority.Key("p521");
        var countered = CadesSignature.CounterSigned(
            await Signed("p256"),
            0,
            key,
            SigningAlgorithm.For(key),
            SignedFiles.ClaimedAt
        );
        var report = Verify(countered);

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        var counter = Assert.Single(report.CounterSignatures);
        Assert.Equal("TOTAL_PASSED", counter.Verdict.ToString());
        Assert.Equal("CN=Signer p521", counter.Certificate!.Subject);
    }

    private SignatureReport Verify(byte[] signature) => Verify(signature, SignedFiles.Document);

    private SignatureReport Verify(byte[] signature, byte[]? content) => Assert.Single(VerifyAll(signature, content));

    private IReadOnlyList<SignatureReport> VerifyAll(byte[] signature, byte[]? content) =>
        SignatureVerification.Verify(
            signature,
            content is null ? default(ReadOnlyMemory<byte>?) : content,
            Trust.Read(authority.TrustFolder).Knowing(authority.Lists, []),
            TimeProvider.System.GetUtcNow(),
            cancellation: TestContext.Current.CancellationToken
        );

    private Task<byte[]> Signed(string kind, params string[] more) => Made(kind, isCades: true, more);

    private async Task<byte[]> Made(string kind, bool isCades, params string[] more)
    {
        var signature = files.Place("openssl.p7s");
        await OpenSsl.MustRun([
            "cms",
            "-sign",
            .. isCades ? ["-cades"] : Array.Empty<string>(),
            "-binary",
            "-outform",
            "DER",
            "-in",
            files.DocumentFile,
            "-signer",
            authority.CertificateFile(kind),
            "-inkey",
            authority.PrivateKeyFile(kind),
            "-certfile",
            authority.IntermediateFile,
            .. more,
            "-out",
            signature,
        ]);
        return await File.ReadAllBytesAsync(signature, TestContext.Current.CancellationToken);
    }
}
