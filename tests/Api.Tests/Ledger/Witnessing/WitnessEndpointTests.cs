using System.Net;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Witnessing;

namespace Sijil.Api.Tests.Ledger.Witnessing;

/// <summary>Every status of C2SP tlog-witness, as a log sees it.</summary>
public sealed class WitnessEndpointTests(RegisterHost host) : IAsyncLifetime
{
    private const string Text = "text/plain; charset=utf-8";

    private readonly ACity city = new(host, "statuses", 70);
    private readonly HttpClient client = new();

    public async ValueTask InitializeAsync() =>
        await city.Start(
            new AWatchedLog("known.example/all").Signer.Key,
            new AWatchedLog("known.example/none").Signer.Key
        );

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await city.DisposeAsync();
    }

    [Fact]
    public async Task A_log_that_only_grows_is_cosigned_and_one_that_does_not_is_told_why()
    {
        var (log, fork) = (new AWatchedLog("known.example/all"), new AWatchedLog("known.example/all", fork: 3));

        var cosigned = await Ask(log.Request(0, 5));
        Assert.Equal((HttpStatusCode.OK, Text), (cosigned.Status, cosigned.MediaType));
        var cosignature = NoteSignature.Parse(cosigned.Body.TrimEnd('\n'));
        Assert.Equal($"{cosignature}\n", cosigned.Body);
        Assert.IsType<NoteVerification.Accepted>(
            new SignedNote(log.Text(5), [cosignature]).Verify([city.Witness], Ed25519.Verify)
        );

        Assert.Equal((HttpStatusCode.OK, Text), Head(await Ask(log.Request(5, 5))));
        Assert.Equal((HttpStatusCode.OK, Text), Head(await Ask(log.Request(5, 9))));
        Assert.Equal((HttpStatusCode.BadRequest, Text), Head(await Ask(log.Request(10, 9))));
        Assert.Equal((HttpStatusCode.Conflict, "text/x.tlog.size", "9\n"), await Ask(log.Request(5, 11)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, Text), Head(await Ask(fork.Request(9, 11))));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, Text), Head(await Ask(fork.Request(9, 9))));
        Assert.Equal((HttpStatusCode.OK, Text), Head(await Ask(log.Request(9, 11))));
    }

    [Fact]
    public async Task What_it_does_not_know_or_cannot_read_is_refused()
    {
        var log = new AWatchedLog("known.example/none");
        var stranger = AWatchedLog.Key(log.Origin, 1, SignatureType.Ed25519);

        Assert.Equal(
            (HttpStatusCode.NotFound, Text),
            Head(await Ask(new AWatchedLog("unknown.example").Request(0, 5)))
        );
        Assert.Equal((HttpStatusCode.Forbidden, Text), Head(await Ask(new(0, new([]), stranger.Note(log.Text(5))))));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, Text), Head(await Ask(new(0, log.Proof(3, 5), log.Note(5)))));
        Assert.Equal((HttpStatusCode.BadRequest, Text), Head(await Ask("old 00\n\n"u8.ToArray())));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Ask(new byte[32 * 1024 + 1])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Get($"witness/{log.Hash}/checkpoint")).Status);
    }

    [Fact]
    public async Task Its_key_is_told_to_whoever_asks() =>
        Assert.Equal((HttpStatusCode.OK, Text, $"{city.Witness}\n"), await Get("witness/vkey"));

    [Fact]
    public async Task Where_none_is_configured_there_is_no_witness()
    {
        var root = Directory.CreateTempSubdirectory("sijil-no-witness-").FullName;
        var none = await host.StartAnother(("Data:Root", root));
        try
        {
            var address = new Uri(none.Urls.First());
            var log = new AWatchedLog("known.example/none");
            Assert.Equal((HttpStatusCode.NotFound, Text), Head(await Ask(log.Request(0, 5).ToBytes(), address)));
            Assert.Equal(HttpStatusCode.NotFound, (await Get("witness/vkey", address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await Get($"witness/{log.Hash}/checkpoint", address)).Status);
        }
        finally
        {
            await RegisterHost.StopAnother(none);
            Directory.Delete(root, recursive: true);
        }
    }

    private static (HttpStatusCode, string) Head((HttpStatusCode Status, string MediaType, string Body) answer) =>
        (answer.Status, answer.MediaType);

    private Task<(HttpStatusCode Status, string MediaType, string Body)> Ask(AddCheckpointRequest request) =>
        Ask(request.ToBytes());

    private async Task<(HttpStatusCode Status, string MediaType, string Body)> Ask(byte[] request, Uri? at = null)
    {
        using var body = new ByteArrayContent(request);
        return await Read(
            await client.PostAsync(
                new Uri(at ?? city.Address, "witness/add-checkpoint"),
                body,
                TestContext.Current.CancellationToken
            )
        );
    }

    private async Task<(HttpStatusCode Status, string MediaType, string Body)> Get(string path, Uri? at = null) =>
        await Read(await client.GetAsync(new Uri(at ?? city.Address, path), TestContext.Current.CancellationToken));

    private static async Task<(HttpStatusCode Status, string MediaType, string Body)> Read(HttpResponseMessage answer)
    {
        using (answer)
            return (
                answer.StatusCode,
                answer.Content.Headers.ContentType!.ToString(),
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            );
    }
}
