using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using Marten;
using Npgsql;
using Sijil.Api.Hosting;
using Sijil.Application;
using Sijil.Application.Ledger;
using Sijil.Projections.Rebuilding;

namespace Sijil.Api.CommandLine;

/// <summary>Makes all read models of a municipality as of a moment, into a schema of their own or only to compare them with today's.</summary>
internal static class MunicipalityReplay
{
    public static readonly Option<string?> Schema = new("--schema")
    {
        Description =
            "A schema to be made for the read models as they were, with tables named as those in use. Takes the rights of the owner.",
    };

    public static readonly Option<bool> Replace = new("--replace")
    {
        Description = "Replaces what an earlier replay has left in that schema.",
    };

    public static readonly Option<bool> Compare = new("--compare")
    {
        Description = "Lists how many documents of each read model were added, changed and gone since.",
    };

    public static bool IsAskedFor(CommandResult given) =>
        given.GetResult(Schema) is not null || given.GetValue(Replace) || given.GetValue(Compare);

    public static async Task<int> Run(
        ParseResult parsed,
        string municipality,
        AsOf? asOf,
        bool json,
        CancellationToken cancellation
    )
    {
        var schema = parsed.GetValue(Schema);
        await using var register = await RunningRegister.Open(
            schema is null ? DatabaseUse.Command : DatabaseUse.Install
        );
        var replay = new Replay(register.Services.GetRequiredService<IDocumentStore>());
        var settled = await replay.Settled(municipality, cancellation);
        var number = asOf switch
        {
            null => settled,
            AsOf.EventNumber asked => asked.Sequence,
            AsOf.Time time => Math.Min(settled, await replay.NumberAt(municipality, time.Moment, cancellation)),
            var unknown => throw new InvalidOperationException($"Unknown moment {unknown.GetType().Name}."),
        };
        if (number > settled)
        {
            await Console.Error.WriteLineAsync($"History is settled up to event {settled}, and {number} is asked for.");
            return 1;
        }

        var reports = await Make(register.Services, replay, municipality, number, parsed, json, cancellation);
        await Console.Out.WriteLineAsync(
            json
                ? JsonSerializer.Serialize(
                    new
                    {
                        AsOf = number,
                        Schema = schema,
                        ReadModels = reports,
                    },
                    StoredJson.Options
                )
                : string.Join(
                    Environment.NewLine,
                    reports
                        .Select(report => Words(report, parsed.GetValue(Compare)))
                        .Prepend(
                            $"{municipality} as of event {number} of {settled}{(schema is null ? "" : $", in the schema {schema}")}"
                        )
                )
        );
        return 0;
    }

    private static async Task<IReadOnlyList<ReplayReport>> Make(
        IServiceProvider services,
        Replay replay,
        string municipality,
        long number,
        ParseResult parsed,
        bool json,
        CancellationToken cancellation
    )
    {
        var progress = TerminalProgress.Of("documents", json);
        if (parsed.GetValue(Schema) is not { } schema)
            return await replay.Of(municipality, number, target: null, cancellation, progress);

        await using var owner = NpgsqlDataSource.Create(services.GetRequiredService<RegisterDatabase>().Owner!);
        await using var target = await ScratchSchema.Begin(owner, schema, parsed.GetValue(Replace), cancellation);
        var reports = await replay.Of(municipality, number, target, cancellation, progress);
        await target.Keep(cancellation);
        return reports;
    }

    private static string Words(ReplayReport report, bool compares) =>
        $"  {report.ReadModel}: {report.Documents} documents"
        + (compares ? $"; since then {report.Added} added, {report.Changed} changed, {report.Gone} gone" : "");
}
