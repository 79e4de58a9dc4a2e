using System.Text;
using Npgsql;
using Sijil.Api.Tests.Hosting;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.TimeStamping;
using Sijil.Domain.Ledger.Checkpoints;

namespace Sijil.Api.Tests.Ledger.TimeStamping;

/// <summary>On the command line the proof of an event leads to the checkpoint that was stamped, also when the log has gone on.</summary>
public sealed class StampedProofTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "proven-city";

    private readonly AStampedCity city = new(host, Municipality);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-proof-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => city.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await city.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task With_the_stamp_it_tells_since_when_the_event_was_there()
    {
        var stamped = await LastEvent();
        await new Office(host, Municipality).Decided();
        await city.Publish();
        var younger = await LastEvent();

        var (code, proof, errors) = await Prove(stamped, "--stamped");
        Assert.True(code == 0, errors);
        var path = await NewestStamp();
        Assert.EndsWith(await InLog(path[..path.LastIndexOf('/')] + "/note"), proof, StringComparison.Ordinal);
        await IsAccepted(stamped, proof);
        var note = LogProof.Parse(Encoding.UTF8.GetBytes(proof)).Note;
        Assert.Equal(
            "Authority of time",
            TimeStamp
                .Verify(
                    await File.ReadAllBytesAsync(Path.Combine(city.Folder, path), Cancellation),
                    TimeStampImprint.Over(Encoding.UTF8.GetBytes(note.Text)),
                    Trust.Read(city.TrustFolder)
                )
                .By
        );

        (code, proof, _) = await Prove(stamped);
        Assert.Equal(0, code);
        Assert.EndsWith(await InLog("checkpoint"), proof, StringComparison.Ordinal);
        await IsAccepted(stamped, proof);

        (code, proof, errors) = await Prove(younger, "--stamped");
        Assert.Equal((1, ""), (code, proof));
        Assert.Contains("No stamped checkpoint covers this event yet.", errors, StringComparison.Ordinal);
        Assert.Equal(0, (await Prove(younger)).Code);

        (code, proof, errors) = await Prove(Guid.Empty, "--stamped");
        Assert.Equal((1, ""), (code, proof));
        Assert.Contains("The municipality has no such event.", errors, StringComparison.Ordinal);
    }

    private Task<CommandResult> Prove(Guid id, params string[] more) =>
        CommandProcess.Run(city.Settings, ["ledger", "prove", $"{id}", "--municipality", Municipality, .. more]);

    /// <summary>By a process of its own, which has the entry, the proof and the key of the log, and nothing else.</summary>
    private async Task IsAccepted(Guid id, string proof)
    {
        var entry = (await host.Service<EventLeaves>().Of(Municipality, id, Cancellation))!;
        var (code, words, _) = await CommandProcess.Run(
            new Dictionary<string, string>(),
            [
                "ledger",
                "check",
                Written("event.tlog-proof", Encoding.UTF8.GetBytes(proof)),
                "--entry",
                Written("entry.json", entry),
                "--vkey",
                (await InLog("vkey")).TrimEnd(),
            ]
        );
        Assert.True(code == 0, words);
    }

    private async Task<string> NewestStamp() => (await InLog("timestamp/newest")).TrimEnd('\n');

    private async Task<string> InLog(string path)
    {
        using var outsider = city.Outsider;
        return await outsider.GetStringAsync($"/log/{Municipality}/{path}", Cancellation);
    }

    private async Task<Guid> LastEvent()
    {
        await using var query = host.Service<NpgsqlDataSource>()
            .CreateCommand("select id from events.mt_events where tenant_id = $1 order by seq_id desc limit 1");
        query.Parameters.AddWithValue(Municipality);
        return (Guid)(await query.ExecuteScalarAsync(Cancellation))!;
    }

    private string Written(string name, byte[] content)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(file, content);
        return file;
    }
}
