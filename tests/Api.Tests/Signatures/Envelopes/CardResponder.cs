using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>Where an authority of cards answers whether one was revoked. The hosts of all tests may ask there.</summary>
internal sealed class CardResponder : IAsyncDisposable
{
    public const string Host = "localhost";

    private readonly WebApplication server;
    private int asked;

    private CardResponder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapPost("/", Post);
    }

    /// <summary>What it answers, whatever is asked; null for nothing.</summary>
    public byte[]? Answer { get; set; }

    /// <summary>How often it was asked.</summary>
    public int Asked => asked;

    public Uri Address => new UriBuilder(server.Urls.First()) { Host = Host }.Uri;

    public static async Task<CardResponder> Start()
    {
        var responder = new CardResponder();
        await responder.server.StartAsync(TestContext.Current.CancellationToken);
        return responder;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private IResult Post()
    {
        Interlocked.Increment(ref asked);
        return Answer is { } answer
            ? Results.Bytes(answer, "application/ocsp-response")
            : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
