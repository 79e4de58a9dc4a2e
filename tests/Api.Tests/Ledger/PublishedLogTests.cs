using System.Net;
using System.Text;
using System.Text.Json;
using Sijil.Api.Keys;
using Sijil.Api.Ledger;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Api.Tests.Ledger;

/// <summary>What the host publishes of itself, as an outsider finds it over HTTP.</summary>
public sealed class PublishedLogTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "logged";

    private readonly Office office = new(host, Municipality);

    private HttpClient Outsider => new() { BaseAddress = new Uri(host.Application.Urls.First()) };

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_recorded_event_stands_in_it_in_order_and_an_outsider_can_verify_it()
    {
        await office.Decided();
        var leaves = await host.Leaves(Municipality);

        var log = new ServedLog(
            new HttpClient { BaseAddress = new Uri(Outsider.BaseAddress!, $"log/{Municipality}/") }
        );
        var key = VerifierKey.Parse((await Text($"/log/{Municipality}/vkey")).TrimEnd());
        var report = await Eventually.Is(
            "a checkpoint covers all that was recorded",
            () => new LogVerification(log, key).Verify([], TestContext.Current.CancellationToken),
            report => report.Fault is not null || report.Leaves >= leaves.Count
        );

        Assert.Null(report.Fault);
        var entries = await Entries(log, report.Head.Size);
        Assert.Equal(leaves.Select(leaf => leaf.GetRawText()), entries.Where(IsEvent).Take(leaves.Count));
    }

    [Fact]
    public async Task Files_never_change_and_nothing_else_is_served()
    {
        var checkpoint = await Eventually.Is(
            "there is a checkpoint",
            () => Outsider.GetAsync($"/log/{Municipality}/checkpoint", TestContext.Current.CancellationToken),
            answer => answer.StatusCode == HttpStatusCode.OK
        );
        Assert.Equal("public, max-age=2", checkpoint.Headers.CacheControl!.ToString());

        foreach (var path in new[] { "entries/..%2F..%2Fcheckpoint", "0/0", "0/000.p/0", "../.lock", "..%2F.lock" })
        {
            using var nothing = await Outsider.GetAsync(
                $"/log/{Municipality}/tile/{path}",
                TestContext.Current.CancellationToken
            );
            Assert.False(nothing.IsSuccessStatusCode, path);
        }

        using var otherwise = await Outsider.GetAsync(
            $"/log/{Municipality.ToUpperInvariant()}/vkey",
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.NotFound, otherwise.StatusCode);
        using var elsewhere = await Outsider.GetAsync("/log/nowhere/checkpoint", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task An_event_is_proved_to_whoever_has_its_leaf()
    {
        await office.Decided();
        var leaf = (await host.Leaves(Municipality))[^1];
        var proofs = host.Service<EventProofs>();
        var eventId = leaf.GetProperty("id").GetGuid();

        var proof = Assert.IsType<EventProof.Ready>(
            await Eventually.Is(
                "a checkpoint covers the event",
                () => proofs.Of(Municipality, eventId, TestContext.Current.CancellationToken),
                proof => proof is EventProof.Ready
            )
        );

        var key = host.Service<ILogKeys>().All(Municipality)[0].Key;
        var policy = new LogPolicy([new(key, null)], [], new Quorum.None());
        var read = LogProof.Parse(proof.Proof.ToBytes());
        Assert.IsType<CheckpointVerification.Accepted>(read.Verify(Hash(leaf.GetRawText()), policy, Ed25519.Verify));
        Assert.IsType<CheckpointVerification.Rejected>(
            read.Verify(
                Hash(leaf.GetRawText().Replace("\"seq\":\"", "\"seq\":\"1", StringComparison.Ordinal)),
                policy,
                Ed25519.Verify
            )
        );
        Assert.IsType<EventProof.Unknown>(
            await proofs.Of(Municipality, Guid.Empty, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_log_that_its_own_host_does_not_trust_proves_nothing_and_says_so()
    {
        await office.Submitted();
        var eventId = (await host.Leaves(Municipality))[^1].GetProperty("id").GetGuid();
        await Eventually.Is(
            "a checkpoint covers the event",
            async () =>
                await host.Service<EventProofs>().Of(Municipality, eventId, TestContext.Current.CancellationToken)
                is EventProof.Ready
        );
        var folder = Directory.CreateTempSubdirectory("sijil-key-").FullName;
        var key = Path.Combine(folder, "other.pem");
        await LogKeyFile.MakeAt(key, TestContext.Current.CancellationToken);
        var changed = await host.StartAnother(
            ("Portal:Municipality", Municipality),
            ($"Ledger:Keys:{Municipality}", key)
        );
        using var client = new HttpClient { BaseAddress = new Uri(changed.Urls.First()) };

        using var answer = await client.GetAsync(
            $"/api/public/events/{eventId}/proof",
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("ledger.log-unavailable", problem.GetProperty("code").GetString());
        await RegisterHost.StopAnother(changed);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_event_that_nobody_knows_has_no_proof()
    {
        using var answer = await Outsider.GetAsync(
            $"/api/public/events/{Guid.Empty}/proof",
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static MerkleHash Hash(string leaf) => MerkleHash.OfLeaf(Encoding.UTF8.GetBytes(leaf));

    private static bool IsEvent(string entry) => !JsonElement.Parse(entry).TryGetProperty("void", out _);

    private async Task<string> Text(string path) =>
        await Outsider.GetStringAsync(path, TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<string>> Entries(ServedLog log, long size)
    {
        var entries = new List<string>();
        foreach (var bundle in new TiledTree(size).Bundles())
        {
            var bytes = await log.Read(bundle.Path, TestContext.Current.CancellationToken);
            entries.AddRange(EntryBundle.Read(bundle, bytes!).Select(entry => Encoding.UTF8.GetString(entry.Span)));
        }

        return entries;
    }
}
