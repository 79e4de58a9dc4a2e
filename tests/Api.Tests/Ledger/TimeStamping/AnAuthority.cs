using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Api.Tests.Ledger.TimeStamping;

/// <summary>An authority of time-stamps, at an address of its own. It answers otherwise where a test says so.</summary>
internal sealed class AnAuthority : IAsyncDisposable
{
    private const string Query = "application/timestamp-query";
    private const string Reply = "application/timestamp-reply";

    private readonly WebApplication server;
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-authority-").FullName;
    private int asked;

    private AnAuthority(TimeProvider clock)
    {
        Certificates = new(clock.GetUtcNow());
        Certificates.Write(folder);
        Answer = query => OpenSslAuthority.Reply(folder, query);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapPost("/", Post);
    }

    public AuthorityCertificates Certificates { get; }

    /// <summary>How it answers a query: by OpenSSL, unless a test says otherwise.</summary>
    public Func<byte[], Task<byte[]>> Answer { get; set; }

    public int Status { get; set; } = StatusCodes.Status200OK;

    /// <summary>How often it was asked.</summary>
    public int Asked => asked;

    public Uri Address => new(server.Urls.First());

    /// <summary>The folder with the certificate that it is trusted by.</summary>
    public string TrustFolder => Path.Combine(folder, "trust");

    public TimeStampAuthority Trusted => new(Address, Trust.Read(TrustFolder));

    public static async Task<AnAuthority> Start(TimeProvider clock)
    {
        var authority = new AnAuthority(clock);
        await authority.server.StartAsync(TestContext.Current.CancellationToken);
        return authority;
    }

    /// <summary>From now on nobody is at the address.</summary>
    public Task Stop() => server.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Certificates.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<IResult> Post(HttpRequest request)
    {
        Interlocked.Increment(ref asked);
        Assert.Equal(Query, request.ContentType);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return Status == StatusCodes.Status200OK
            ? Results.Bytes(await Answer(body.ToArray()), Reply)
            : Results.StatusCode(Status);
    }
}
