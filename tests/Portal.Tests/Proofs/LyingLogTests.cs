using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Portal.Tests.Proofs;

/// <summary>A citizen's browser notices a log that is forged, or that is not what it has seen before, and follows one that goes on.</summary>
public sealed partial class LyingLogTests(PortalHost host)
{
    private Guid Decision => host.Samples.Events.Decision;

    [Fact]
    public async Task A_forged_checkpoint_is_noticed()
    {
        var page = await VerifyingPage.Open(host, Decision, alterProof: Forged);

        Assert.Equal("wrong", await page.Verdict());
        Assert.Equal(["signature"], await page.Failed());
        Assert.Contains("forged", await page.Said("signature"), StringComparison.Ordinal);
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_root_of_another_tree_is_noticed()
    {
        var page = await VerifyingPage.Open(
            host,
            Decision,
            alterProof: proof => Root().Replace(proof, "${before}AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
        );

        Assert.Equal(["place", "signature"], await page.Failed());
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_log_that_was_rolled_back_is_noticed()
    {
        var page = await VerifyingPage.Open(
            host,
            Decision,
            remembered: await Seen(1_000_000, new string('A', 43) + "=")
        );

        Assert.Equal("wrong", await page.Verdict());
        Assert.Equal(["growth"], await page.Failed());
        Assert.Contains("This browser has seen 1,000,000 entries", await page.Said("growth"), StringComparison.Ordinal);
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_log_that_was_rewritten_is_noticed()
    {
        var (size, _) = await EarlierHead();
        var page = await VerifyingPage.Open(host, Decision, remembered: await Seen(size, new string('A', 43) + "="));

        Assert.Equal(["growth"], await page.Failed());
        Assert.Contains("rewritten", await page.Said("growth"), StringComparison.Ordinal);
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_log_that_went_on_from_what_was_seen_is_right_and_remembered()
    {
        var (size, root) = await EarlierHead();
        var page = await VerifyingPage.Open(host, Decision, remembered: await Seen(size, root));

        Assert.Equal("right", await page.Verdict());
        Assert.Contains("nothing before was changed", await page.Said("growth"), StringComparison.Ordinal);
        Assert.True(JsonElement.Parse(await page.Remembered()).GetProperty("size").GetInt64() > size);
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_log_under_another_key_is_noticed_and_not_remembered()
    {
        var seen = await Seen(1, new string('A', 43) + "=", "localhost/log/demo+00000000+AAAA");
        var page = await VerifyingPage.Open(host, Decision, remembered: seen);

        Assert.Contains("signature", await page.Failed());
        Assert.Equal(seen, await page.Remembered());
        await page.Page.Context.CloseAsync();
    }

    /// <summary>As if the log had been handed over since this browser's last visit.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_is_followed_to_where_both_keys_lead_and_nowhere_else(bool isSignedByBoth)
    {
        var old = host.Service<ILogKeys>().All("demo")[0];
        var key = Ed25519.Signer(old.Key.Name, new(new byte[32], 0), SignatureType.Ed25519);
        var handOver = new HandOver(old.Key, key.Key, await PublishedHead()).ToString();
        var note = key.Note(handOver);

        var page = await host.Open("about:blank", scripts: true);
        await page.RouteAsync("**/vkey", route => route.FulfillAsync(new() { Body = $"{key.Key}\n{old.Key}\n" }));
        await page.RouteAsync(
            "**/handover/1",
            route => route.FulfillAsync(new() { Body = $"{(isSignedByBoth ? note.With(old.Sign(handOver)) : note)}" })
        );
        await LyingServer.Alter(
            page,
            "**/proof",
            proof =>
            {
                var parts = proof.Split("\n\n");
                return $"{parts[0]}\n\n{key.Note($"{parts[1]}\n")}";
            }
        );
        await page.GotoAsync($"{host.Address}/en/accessibility");
        var (size, root) = await EarlierHead();
        await page.EvaluateAsync(
            "seen => localStorage.setItem('sijil:/log/demo', seen)",
            await Seen(size, root, $"{old.Key}")
        );
        var verifying = new VerifyingPage(page);
        await verifying.Look($"{host.Address}/en/events/{Decision}");

        Assert.Equal(isSignedByBoth ? [] : ["signature"], await verifying.Failed());
        Assert.Equal(isSignedByBoth ? "right" : "wrong", await verifying.Verdict());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_proof_that_is_not_ready_is_no_failure()
    {
        var page = await host.Open("about:blank", scripts: true);
        await page.RouteAsync("**/proof", route => route.FulfillAsync(new() { Status = 202 }));
        var verifying = new VerifyingPage(page);
        await verifying.Look($"{host.Address}/fr/events/{Decision}");

        Assert.Equal("open", await verifying.Verdict());
        Assert.Contains("rechargez la page", await verifying.Said("place"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    /// <summary>What a browser remembers; the key is the log's own where none is given.</summary>
    private async Task<string> Seen(long size, string root, string? key = null) =>
        JsonSerializer.Serialize(
            new
            {
                size,
                root,
                key = key
                    ?? (
                        await host.Client.GetStringAsync("/log/demo/vkey", TestContext.Current.CancellationToken)
                    ).Trim(),
            }
        );

    /// <summary>Another letter in the middle of the signature.</summary>
    private static string Forged(string proof)
    {
        var place = proof.TrimEnd().Length - 20;
        return $"{proof[..place]}{(proof[place] == 'A' ? 'B' : 'A')}{proof[(place + 1)..]}";
    }

    private async Task<(long Size, string Root)> EarlierHead()
    {
        await using var query = host.Service<NpgsqlDataSource>()
            .CreateCommand("select size, root from ledger.head where municipality = 'demo' order by size limit 1");
        await using var head = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await head.ReadAsync(TestContext.Current.CancellationToken);
        return (head.GetInt64(0), Convert.ToBase64String(head.GetFieldValue<byte[]>(1)));
    }

    private async Task<TreeHead> PublishedHead() =>
        Checkpoint
            .Parse(
                SignedNote
                    .Parse(
                        await host.Client.GetStringAsync("/log/demo/checkpoint", TestContext.Current.CancellationToken)
                    )
                    .Text
            )
            .Head;

    [GeneratedRegex("(?<before>localhost/log/demo\n[0-9]+\n)[^\n]+")]
    private static partial Regex Root();
}
