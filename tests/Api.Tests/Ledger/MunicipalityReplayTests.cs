using System.Globalization;
using System.Text.Json;
using Npgsql;
using Sijil.Api.Tests.Hosting;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Ledger;

/// <summary>A whole municipality as it was, at a terminal, beside a host that serves.</summary>
public sealed class MunicipalityReplayTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "replayed";
    private const string Schema = "replay_of_replayed";

    private readonly Office office = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task It_is_made_as_of_an_event_beside_what_is_in_use_and_replaced_only_where_that_is_said()
    {
        var submitted = await office.Submitted();
        var then = await Number($"select max(seq_id) from events.mt_events where stream_id = '{submitted.Id}'");
        await office.Valid();
        await host.AllHaveLeaves(Town);
        var asOf = then.ToString(CultureInfo.InvariantCulture);

        var first = await Replay("--as-of", asOf, "--schema", Schema, "--compare");
        Assert.Equal((0, ""), (first.Code, first.Errors));
        Assert.Contains($"{Town} as of event {asOf} of ", first.Output, StringComparison.Ordinal);
        Assert.Contains(
            "CaseFile: 1 documents; since then 1 added, 0 changed, 0 gone",
            first.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await Number($"select count(*) from {Schema}.mt_doc_case_file"));

        var again = await Replay("--schema", Schema);
        Assert.Equal(1, again.Code);
        Assert.Contains("holds an earlier replay", again.Errors, StringComparison.Ordinal);
        Assert.Equal(1, await Number($"select count(*) from {Schema}.mt_doc_case_file"));

        var replaced = await Replay("--schema", Schema, "--replace", "--json");
        Assert.Equal(0, replaced.Code);
        Assert.Equal(Schema, JsonElement.Parse(replaced.Output).GetProperty("schema").GetString());
        Assert.Equal(2, await Number($"select count(*) from {Schema}.mt_doc_case_file"));
    }

    [Fact]
    public async Task The_application_makes_no_schema()
    {
        var result = await CommandProcess.Run(
            new Dictionary<string, string> { ["ConnectionStrings__Sijil"] = host.Database.Application },
            "audit",
            "replay",
            "--municipality",
            Town,
            "--schema",
            Schema
        );

        Assert.Equal(1, result.Code);
        Assert.Contains("needs ConnectionStrings:SijilOwner", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_settled_yet_is_not_replayed()
    {
        var result = await Replay("--as-of", "1000000");

        Assert.Equal(1, result.Code);
        Assert.Contains("and 1000000 is asked for", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_is_not_replayed_into_a_schema()
    {
        var result = await Replay("--stream", $"{Guid.Empty}", "--schema", Schema);

        Assert.Equal(1, result.Code);
        Assert.Contains("they take no --stream", result.Errors, StringComparison.Ordinal);
    }

    private Task<CommandResult> Replay(params IReadOnlyList<string> words) =>
        CommandProcess.Run(
            new Dictionary<string, string>
            {
                ["ConnectionStrings__Sijil"] = host.Database.Application,
                ["ConnectionStrings__SijilOwner"] = host.Database.Embedded!.Connections.Owner,
            },
            ["audit", "replay", "--municipality", Town, .. words]
        );

    private async Task<long> Number(string sql)
    {
        await using var owner = await RegisterHost.Connect(host.Database.Embedded!.Connections.Owner);
        await using var query = new NpgsqlCommand(sql, owner);
        return (long)(await query.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
