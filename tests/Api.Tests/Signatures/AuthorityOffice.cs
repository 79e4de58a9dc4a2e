using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sijil.Api.Tests.Ledger.TimeStamping;

namespace Sijil.Api.Tests.Signatures;

/// <summary>Where an authority answers: over HTTP, and by an OCSP responder that is a process of OpenSSL.</summary>
internal sealed class AuthorityOffice : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly SemaphoreSlim turn = new(1);
    private Process? responder;

    private AuthorityOffice()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapGet("/{name}.crl", (string name) => Results.File(Files!.Of($"{name}.crl"), "application/pkix-crl"));
        server.MapPost("/tsa", Stamp);
    }

    public AuthorityFiles Files { get; private set; } = null!;

    public Uri Address => new(server.Urls.First());

    private Uri Responder { get; set; } = null!;

    public static async Task<AuthorityOffice> Open()
    {
        var office = new AuthorityOffice();
        await office.server.StartAsync();
        var port = FreePort();
        office.Responder = new($"http://127.0.0.1:{port}");
        office.Files = await AuthorityFiles.Make(office.Address, office.Responder);
        office.responder = office.Respond(port);
        await Eventually.Is("the responder answers", () => office.Answers(), answers => answers);
        return office;
    }

    public async ValueTask DisposeAsync()
    {
        if (responder is not null)
        {
            responder.Kill();
            await responder.WaitForExitAsync();
            responder.Dispose();
        }

        await server.DisposeAsync();
        turn.Dispose();
        Directory.Delete(Files.Folder, recursive: true);
    }

    public async Task<string> OcspAnswer(string kind)
    {
        var file = Files.Of($"{kind}.ocsp");
        var (isGood, words) = await Ask(kind, file);
        Assert.True(isGood, words);
        return file;
    }

    private async Task<IResult> Stamp(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        await turn.WaitAsync(request.HttpContext.RequestAborted);
        try
        {
            return Results.Bytes(
                await OpenSslAuthority.Reply(Files.TimeStampFolder, body.ToArray()),
                "application/timestamp-reply"
            );
        }
        finally
        {
            turn.Release();
        }
    }

    private Process Respond(int port) =>
        Process.Start(
            new ProcessStartInfo(
                "openssl",
                [
                    "ocsp",
                    "-port",
                    port.ToString(CultureInfo.InvariantCulture),
                    "-index",
                    Files.Of("intermediate.index"),
                    "-CA",
                    Files.Of("intermediate.pem"),
                    "-rsigner",
                    Files.Of("responder.pem"),
                    "-rkey",
                    Files.Of("responder.key"),
                    "-nmin",
                    "60",
                ]
            )
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A whole question: a connection without one is not what it bears (OpenSSL 3.0 waits for the rest of it for ever).</summary>
    private async Task<bool> Answers() => (await Ask("responder", Files.Of("first.ocsp"))).IsGood;

    private Task<(bool IsGood, string Words)> Ask(string kind, string file) =>
        OpenSsl.Run(
            "ocsp",
            "-issuer",
            Files.Of("intermediate.pem"),
            "-cert",
            Files.Of($"{kind}.pem"),
            "-url",
            Responder.ToString(),
            "-timeout",
            "10",
            "-CAfile",
            Files.Of("chain.pem"),
            "-respout",
            file
        );
}
