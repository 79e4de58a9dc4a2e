using System.Net;
using Sijil.Api.Tests.Signatures.Validation;
using Sijil.Application.Signatures.Revocation;

namespace Sijil.Api.Tests.Signatures.Revocation;

/// <summary>A responder that repeats the question's nonce answers this question; one that repeats something else does not.</summary>
public sealed class RevocationClientTests : IDisposable
{
    private readonly ASignedDocument document = new();

    [Fact]
    public async Task A_prepared_answer_has_none() => Assert.NotNull(await Ask(nonce: null));

    [Theory]
    [InlineData(new byte[] { 4, 2, 1, 2 }, "another question")]
    [InlineData(new byte[] { 2, 1, 5 }, "nonce")]
    [InlineData(new byte[] { 4, 9 }, "nonce")]
    public async Task Another_one_or_none_where_one_should_be_is_no_answer(byte[] nonce, string reason)
    {
        var unknown = await Assert.ThrowsAsync<RevocationUnknownException>(() => Ask(nonce));

        Assert.Contains(reason, unknown.Message, StringComparison.Ordinal);
    }

    public void Dispose() => document.Dispose();

    private async Task<object> Ask(byte[]? nonce)
    {
        using var responder = new TestResponder(document.Authority);
        using var http = new HttpClient(new Answering(responder.Answer(document.Key.Certificate, nonce: nonce)));
        return await new RevocationClient(
            http,
            new HashSet<string> { "responder.example.org" },
            RevocationClient.DefaultPatience
        ).Ask(
            new("http://responder.example.org/"),
            document.Key.Certificate,
            document.Authority.Certificate,
            TestContext.Current.CancellationToken
        );
    }

    private sealed class Answering(byte[] answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(answer) });
    }
}
