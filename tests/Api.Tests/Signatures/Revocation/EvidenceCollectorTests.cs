using System.Net;
using System.Security.Cryptography.X509Certificates;
using Sijil.Api.Signatures;
using Sijil.Application.Signatures.Revocation;

namespace Sijil.Api.Tests.Signatures.Revocation;

/// <summary>Evidence comes from what is given, or from hosts that may be asked; what is not known is told.</summary>
public sealed class EvidenceCollectorTests(ARealAuthority authority) : IAsyncLifetime
{
    private readonly HttpClient http = OutsideHttp.Reading(OutsideHttp.LargestList);

    public ValueTask InitializeAsync() => authority.Made();

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Hosts_that_may_be_asked_answer_by_ocsp_and_otherwise_by_list()
    {
        var collected = await Collect(GivenEvidence.None, Client("127.0.0.1"));

        Assert.Empty(collected.Missing);
        Assert.Single(collected.Evidence!.OcspResponses); // Of the signer.
        Assert.Single(collected.Evidence.RevocationLists); // Of the intermediate, whose certificate names no responder.
    }

    [Fact]
    public async Task A_host_that_was_not_named_is_not_asked_and_told()
    {
        var collected = await Collect(GivenEvidence.None, Client("ocsp.example.org"));

        Assert.Null(collected.Evidence);
        Assert.Equal(2, collected.Missing.Count);
        Assert.All(
            collected.Missing,
            missing =>
                Assert.Contains("127.0.0.1 is not among the hosts that may be asked", missing, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Without_anything_nothing_is_known()
    {
        var collected = await Collect(GivenEvidence.None, client: null);

        Assert.Null(collected.Evidence);
        Assert.Equal(
            [
                "Whether the certificate of Signer p256 was revoked is not known.",
                "Whether the certificate of Intermediate was revoked is not known.",
            ],
            collected.Missing
        );
    }

    [Fact]
    public async Task What_is_at_hand_is_taken_first()
    {
        var collected = await Collect(
            GivenEvidence.Read(authority.Lists, [await authority.OcspAnswer("p256")]),
            Client("nobody.example.org")
        );

        Assert.Empty(collected.Missing);
        Assert.Single(collected.Evidence!.OcspResponses);
    }

    [Fact]
    public async Task An_answer_about_another_certificate_is_none()
    {
        var collected = await Collect(
            GivenEvidence.Read([authority.Lists[0]], [await authority.OcspAnswer("p384")]),
            client: null
        );

        Assert.Contains("Signer p256", Assert.Single(collected.Missing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_certificate_has_no_evidence()
    {
        using var other = new TestAuthority();
        using var key = other.Issue();
        var list = await Written(other.RevocationList(TimeProvider.System.GetUtcNow().AddDays(1), key.Certificate));

        var collected = await new EvidenceCollector(TimeProvider.System).Collect(
            [
                [key.Certificate, key.Authorities[0]],
            ],
            GivenEvidence.Read([list], []),
            TestContext.Current.CancellationToken
        );

        Assert.Equal("The certificate of Seal was revoked.", Assert.Single(collected.Missing));
        File.Delete(list);
    }

    [Theory]
    [InlineData(HttpStatusCode.Found, "answered 302")]
    [InlineData(HttpStatusCode.NotFound, "answered 404")]
    [InlineData(HttpStatusCode.OK, "does not answer as a responder does")]
    public async Task What_is_no_answer_is_none(HttpStatusCode status, string words)
    {
        using var answering = new HttpClient(new Answering(status));

        var collected = await Collect(
            GivenEvidence.None,
            new RevocationClient(answering, new HashSet<string> { "127.0.0.1" }, TimeSpan.FromSeconds(20))
        );

        Assert.Contains(words, collected.Missing[0], StringComparison.Ordinal);
    }

    private RevocationClient Client(string host) => new(http, new HashSet<string> { host }, TimeSpan.FromSeconds(20));

    private async Task<CollectedEvidence> Collect(GivenEvidence given, RevocationClient? client)
    {
        using var key = authority.Key("p256");
        IReadOnlyList<X509Certificate2> path = [.. key.Chain];
        return await new EvidenceCollector(TimeProvider.System, client).Collect(
            [path],
            given,
            TestContext.Current.CancellationToken
        );
    }

    private static async Task<string> Written(string list)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, list, TestContext.Current.CancellationToken);
        return file;
    }

    private sealed class Answering(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent("nothing") });
    }
}
