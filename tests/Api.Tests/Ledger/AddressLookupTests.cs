using System.Net;
using Sijil.Api.Ledger;
using Sijil.Api.Tests.Hosting;
using Sijil.Application.Ledger;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Api.Tests.Ledger;

/// <summary>Everything that the log has at an address, from the day it is public to the day it is withdrawn.</summary>
public sealed class AddressLookupTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "at-address";

    private readonly LookedUpAddresses addresses = new(host, Municipality);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_published_at_an_address_is_found_until_it_is_withdrawn_on_every_host()
    {
        const string site = "14 impasse des Cèdres";
        var kept = await addresses.Publish(site, "stays-at-address");
        var withdrawn = await addresses.Publish("14 IMPASSE  des Cèdres", "leaves-address");
        var both = await addresses.Found(site, 2);
        AssertProves(both, site);

        await addresses.Erase(withdrawn);

        var left = await addresses.Find(site);
        Assert.Equal([both.Indices[0]], left.Indices);
        AssertProves(left, site);
        await addresses.BothSignTheSame(site, addresses.Another);
        var entry = AddressEntry.Read(await Entry(left));
        Assert.Equal(kept.Id, entry.Stream);
    }

    [Fact]
    public async Task Whoever_has_the_log_and_its_openings_makes_the_same_index()
    {
        const string site = "15 allée des Jujubiers";
        await addresses.Publish(site, "checked-at-address");
        await addresses.Erase(await addresses.Publish(site, "erased-at-address"));
        var log = addresses.Log;

        var result = await Eventually.Is(
            "the log tells of every withdrawal that the answer knows",
            async () => await Lookup(site, await addresses.Found(site, 1), log),
            result => result.Code == 0
        );

        Assert.Contains(": 1 of ", result.Output, StringComparison.Ordinal);
        Assert.Contains($"stand at {site}, at index ", result.Output, StringComparison.Ordinal);
        Assert.Contains("made anew from the log and is the same", result.Output, StringComparison.Ordinal);
        Assert.Matches($", {site}\\. All of it: ledger lookup --number PA-", result.Output);
    }

    [Fact]
    public async Task A_folder_has_openings_only_if_they_were_brought_there()
    {
        const string site = "16 rue des Micocouliers";
        await addresses.Publish(site, "copied-at-address");
        var folder = Directory.CreateTempSubdirectory("sijil-copy-").FullName;
        var answer = await addresses.Found(site, 1);
        await Copy(folder);

        var without = await Lookup(site, answer, folder);
        Assert.Equal(1, without.Code);
        Assert.Contains("openings/0 is missing", without.Output + without.Errors, StringComparison.Ordinal);

        await Bring(folder, _ => true);
        var with = await Lookup(site, answer, folder);
        Assert.True(with.Code == 0, with.Output + with.Errors);

        await Bring(folder, line => !Opens(line, site));
        var kept = await Lookup(site, answer, folder);
        Assert.Equal(1, kept.Code);
        Assert.Contains($"Entry {answer.Indices[0]}: a published text", kept.Output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Openings_are_those_of_one_bundle_and_kept_nowhere()
    {
        await addresses.Publish("17 rue des Micocouliers", "opened-at-address");
        var found = await addresses.Found("17 rue des Micocouliers", 1);
        var bundle = found.Indices[0] / TileAddress.FullWidth;

        using var client = new HttpClient();
        using var answer = await client.GetAsync($"{addresses.Log}/{LogOpenings.PathOf(bundle)}", Cancellation);
        using var beyond = await client.GetAsync($"{addresses.Log}/openings/999999", Cancellation);
        using var below = await client.GetAsync($"{addresses.Log}/openings/-1", Cancellation);

        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains(
            (await answer.Content.ReadAsStringAsync(Cancellation)).Split('\n'),
            line => Opens(line, "17 rue des Micocouliers")
        );
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, below.StatusCode);
    }

    [Fact]
    public async Task One_name_is_asked_for_at_a_time()
    {
        using var client = new HttpClient { BaseAddress = new Uri(host.Application.Urls.First()) };
        foreach (var question in new[] { "", "?number=1&address=2" })
        {
            using var answer = await client.GetAsync($"/api/public/log/lookup{question}", Cancellation);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    private void AssertProves(LookupAnswer answer, string site) =>
        Assert.Equal(
            answer.Indices,
            Assert
                .IsType<LookupVerification.Accepted>(
                    LookupProof
                        .Parse(answer.Proof.ToBytes())
                        .Verify(LookupQuestion.OfAddress(site), Key, Ed25519.Verify)
                )
                .Indices
        );

    private VerifierKey Key => host.Service<ILogKeys>().All(Municipality)[0].Key;

    private async Task<ReadOnlyMemory<byte>> Entry(LookupAnswer answer) =>
        (await host.Service<LogLookup>().Entries(Municipality, answer, most: 1, Cancellation)).Single().Entry;

    private async Task<CommandResult> Lookup(string site, LookupAnswer answer, string log)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, answer.Proof.ToBytes(), Cancellation);
        var result = await CommandProcess.Run(
            new Dictionary<string, string>(),
            ["ledger", "lookup", file, "--address", site, "--vkey", Key.ToString(), "--log", log]
        );
        File.Delete(file);
        return result;
    }

    /// <summary>The files of the log, as whoever keeps a copy has them.</summary>
    private async Task Copy(string folder)
    {
        var log = host.Service<ILogStores>().Open(Municipality);
        var signed = await SignedLog.Read(log, Key, Cancellation);
        string[] paths =
        [
            .. signed.Tree.Tiles().Select(tile => tile.Path),
            .. signed.Tree.Bundles().Select(all => all.Path),
        ];
        foreach (var path in paths)
            await Write(path, (await log.Read(path, Cancellation))!);
        await Write(SignedLog.CheckpointPath, signed.Note!);

        async Task Write(string path, byte[] content)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            await File.WriteAllBytesAsync(Path.Combine(folder, path), content, Cancellation);
        }
    }

    /// <summary>What opens the published texts, or some of it, beside the copy.</summary>
    private async Task Bring(string folder, Func<string, bool> isBrought)
    {
        Directory.CreateDirectory(Path.Combine(folder, "openings"));
        using var client = new HttpClient();
        var signed = await SignedLog.Read(new LogFolder(folder), Key, Cancellation);
        foreach (var path in signed.Tree.Bundles().Select(bundle => LogOpenings.PathOf(bundle.Index)))
        {
            var lines = (await client.GetStringAsync($"{addresses.Log}/{path}", Cancellation)).Split('\n');
            await File.WriteAllLinesAsync(Path.Combine(folder, path), lines.Where(isBrought), Cancellation);
        }
    }

    private static bool Opens(string line, string site) =>
        line.Length > 0
        && Disclosure.Parse(line) is { Name: "site-address" } opened
        && opened.ValueJson == $"\"{site}\"";
}
