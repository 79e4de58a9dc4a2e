using Sijil.Api.Signatures;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Revocation;
using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.Tests.Signatures.Revocation;

/// <summary>A check may ask the authorities that the certificates name, where whoever checks allows their hosts; it judges what they say.</summary>
public sealed class AskedEvidenceTests(ARealAuthority authority) : IAsyncLifetime
{
    private static readonly byte[] Content = "Délibération n° 12"u8.ToArray();

    private readonly HttpClient http = OutsideHttp.Reading(OutsideHttp.LargestList);

    public ValueTask InitializeAsync() => authority.Made();

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_the_authority_says_when_it_is_asked_makes_a_signature_pass()
    {
        var (signature, root) = (Signed(), Trust.Read(authority.TrustFolder));
        Assert.Equal("INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE", Verdict(signature, root));

        var (learned, missing) = await Ask(signature, root, "127.0.0.1");

        Assert.Empty(missing);
        Assert.Equal("TOTAL_PASSED", Verdict(signature, learned));
    }

    [Fact]
    public async Task Who_was_not_named_is_not_asked_and_nothing_is_assumed()
    {
        var (signature, root) = (Signed(), Trust.Read(authority.TrustFolder));

        var (learned, missing) = await Ask(signature, root, "ocsp.example.org");

        Assert.Equal(2, missing.Count);
        Assert.Equal("INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE", Verdict(signature, learned));
    }

    [Fact]
    public async Task What_is_at_hand_is_not_asked_for()
    {
        var (_, missing) = await Ask(Signed(), authority.Trusted(), "nobody.example.org");

        Assert.Empty(missing);
    }

    private byte[] Signed()
    {
        using var key = authority.Key("p256");
        return CadesSignature.Over(Content, key, SigningAlgorithm.For(key), TimeProvider.System.GetUtcNow());
    }

    private async Task<(Trust Trust, IReadOnlyList<string> Missing)> Ask(byte[] signature, Trust trust, string host) =>
        await new EvidenceCollector(
            TimeProvider.System,
            new RevocationClient(http, new HashSet<string> { host }, TimeSpan.FromSeconds(20))
        ).Ask(signature, Content, trust, TestContext.Current.CancellationToken);

    private static string Verdict(byte[] signature, Trust trust) =>
        SignatureVerification
            .Verify(
                signature,
                Content,
                trust,
                TimeProvider.System.GetUtcNow(),
                cancellation: TestContext.Current.CancellationToken
            )[0]
            .Verdict.ToString();
}
