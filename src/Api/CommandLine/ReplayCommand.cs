using System.CommandLine;
using System.Text.Json;
using Sijil.Api.Hosting;
using Sijil.Application;
using Sijil.Application.Ledger;

namespace Sijil.Api.CommandLine;

/// <summary>Replays a stream, or a whole municipality, as of a moment.</summary>
internal static class ReplayCommand
{
    private static readonly Option<Guid?> Stream = new("--stream")
    {
        Description = "A stream's id: shows its events and the state they led to. Without it: the whole municipality.",
    };

    private static readonly Option<string?> Moment = new("--as-of")
    {
        Description = "An event number, or a moment such as 2026-11-22T10:00:00Z. Without it: all that is recorded.",
    };

    private static readonly Option<string?> Municipality = new("--municipality")
    {
        Description = $"The municipality whose register it is; {RegisterApplication.Demo} where none is named.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create(Option<bool> json)
    {
        var replay = new Command(
            "replay",
            "Shows a stream, or makes all read models of a municipality, as they were at a moment."
        )
        {
            Stream,
            Moment,
            Municipality,
            MunicipalityReplay.Schema,
            MunicipalityReplay.Replace,
            MunicipalityReplay.Compare,
            json,
        };
        Moment.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && AsOf.TryParse(text) is null)
                result.AddError($"--as-of takes an event number or a moment with its offset, not '{text}'.");
        });
        replay.Validators.Add(given =>
        {
            if (given.GetResult(Stream) is not null && MunicipalityReplay.IsAskedFor(given))
                given.AddError(
                    "--schema, --replace and --compare are for a whole municipality: they take no --stream."
                );
            if (given.GetValue(MunicipalityReplay.Replace) && given.GetResult(MunicipalityReplay.Schema) is null)
                given.AddError("--replace is about what --schema names.");
        });
        replay.SetAction(
            (parsed, cancellation) =>
            {
                var asOf = parsed.GetValue(Moment) is { } text ? AsOf.TryParse(text) : null;
                var municipality = parsed.GetValue(Municipality) ?? RegisterApplication.Demo;
                return parsed.GetValue(Stream) is { } stream
                    ? Replay(municipality, stream, asOf, parsed.GetValue(json), cancellation)
                    : MunicipalityReplay.Run(parsed, municipality, asOf, parsed.GetValue(json), cancellation);
            }
        );
        return replay;
    }

    private static async Task<int> Replay(
        string municipality,
        Guid id,
        AsOf? asOf,
        bool json,
        CancellationToken cancellation
    )
    {
        await using var register = await RunningRegister.Open(DatabaseUse.Command);
        var stream = await register
            .Services.GetRequiredService<StreamHistory>()
            .Read(municipality, id, asOf, cancellation);
        if (stream is null)
        {
            await Console.Error.WriteLineAsync("The municipality has no such stream, or had none then.");
            return 1;
        }

        await Console.Out.WriteLineAsync(json ? JsonSerializer.Serialize(stream, StoredJson.Options) : Words(stream));
        return 0;
    }

    private static readonly JsonSerializerOptions Indented = new(StoredJson.Options) { WriteIndented = true };

    private static string Words(StreamAsOf stream)
    {
        var lines = stream.Events.Select(recorded =>
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{recorded.Sequence, 8}  {recorded.Version, 4}  {recorded.RecordedAt:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}  {recorded.Kind}  by {recorded.Metadata.Actor} as {recorded.Metadata.Role}"
            )
        );
        var state = JsonSerializer.Serialize(stream.State, Indented);
        return string.Join(
            Environment.NewLine,
            [$"{stream.Kind} {stream.StreamId}, version {stream.Version}", .. lines, state]
        );
    }
}
