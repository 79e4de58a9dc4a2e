using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sijil.Api.Signatures;

namespace Sijil.Api.Tests.Signatures;

/// <summary>Whoever comes when all turns are taken is told so at once, and when to come again; what was sent was not looked at.</summary>
public sealed class CheckTurnsOverHttpTests(RegisterHost host) : IAsyncLifetime
{
    private const string Elsewhere = "192.0.2.1";
    private const string Page = "/en/signatures/verify";

    private WebApplication? node;
    private HttpClient client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        node = await host.StartAnother(
            ("RateLimits:Checks:AtOnce", "2"),
            ("RateLimits:Checks:Waiting", "0"),
            ("RateLimits:Checks:PerAddress", "1")
        );
        client = new HttpClient { BaseAddress = new(node.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (node is not null)
            await RegisterHost.StopAnother(node);
    }

    [Theory]
    [InlineData("ar", "طلبات كثيرة في وقت قصير.")]
    [InlineData("fr", "Trop de requêtes en peu de temps.")]
    [InlineData("en", "Too many requests in a short time.")]
    public async Task Programs_are_told_when_to_come_again(string language, string title)
    {
        using (await Take(Elsewhere))
        using (await Take("192.0.2.2"))
        {
            using var refused = await Send(VerifySignatureEndpoint.Path, language);
            var problem = JsonElement.Parse(await refused.Content.ReadAsStringAsync(Cancellation));

            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
            Assert.True(refused.Headers.CacheControl!.NoStore);
            Assert.Equal("request.too-many", problem.GetProperty("code").GetString());
            Assert.Equal(title, problem.GetProperty("title").GetString());
        }

        using var answer = await Send(VerifySignatureEndpoint.Path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task One_address_is_told_so_while_others_are_not()
    {
        using (await Take("127.0.0.1"))
        {
            using var refused = await Send(VerifySignatureEndpoint.Path);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        }

        using (await Take(Elsewhere))
        {
            using var answer = await Send(VerifySignatureEndpoint.Path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_turn_is_given_back_after_each_check()
    {
        foreach (var path in new[] { VerifySignatureEndpoint.Path, Page, VerifySignatureEndpoint.Path, Page })
        {
            using var answer = await Send(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_no_question_takes_no_turn()
    {
        using var all = await Take("127.0.0.1");
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "document", "document" } };
        using var answer = await client.PostAsync(VerifySignatureEndpoint.Path, form, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task People_are_told_on_the_page()
    {
        using (await Take("127.0.0.1"))
        {
            using var refused = await Send(Page);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
            Assert.Contains(
                "Too many signatures are being checked at the moment",
                await refused.Content.ReadAsStringAsync(Cancellation),
                StringComparison.Ordinal
            );
        }

        using var answer = await Send(Page);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>A check of somebody at an address that does not end before the test says so.</summary>
    private async Task<IDisposable> Take(string address)
    {
        var turn = await node!
            .Services.GetRequiredService<CheckTurns>()
            .Take(new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } });
        Assert.True(turn.IsAcquired);
        return turn;
    }

    private async Task<HttpResponseMessage> Send(string path, string language = "en")
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "signature", "signature.p7s" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        request.Headers.Add("Accept-Language", language);
        return await client.SendAsync(request, Cancellation);
    }
}
