using System.CommandLine;
using System.Text.Json;
using Sijil.Api.Hosting;
using Sijil.Application;
using Sijil.Application.Ledger;

namespace Sijil.Api.CommandLine;

/// <summary>What an auditor does from a terminal.</summary>
internal static class AuditCommand
{
    private static readonly Option<string> Municipality = new("--municipality")
    {
        Description = "The municipality whose register it is.",
        DefaultValueFactory = _ => RegisterApplication.Demo,
    };

    private static readonly Option<Guid> Stream = new("--stream") { Description = "The stream's id.", Required = true };

    private static readonly Option<string?> Moment = new("--as-of")
    {
        Description = "An event number, or a moment such as 2026-11-22T10:00:00Z. Without it: all that is recorded.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "For machines." };

    public static Command Create()
    {
        var replay = new Command("replay", "Shows every event of a stream, and the state they led to at a moment.")
        {
            Stream,
            Moment,
            Municipality,
            Json,
        };
        Moment.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && AsOf.TryParse(text) is null)
                result.AddError($"--as-of takes an event number or a moment with its offset, not '{text}'.");
        });
        replay.SetAction(Replay);
        return new Command("audit", "Checks and replays what is recorded.")
        {
            replay,
            CompareCommand.Create(Municipality, Json),
            ReconcileCommand.Create(Municipality, Json),
            ExportCommand.Create(Municipality),
            VerifyCaseCommand.Create(Json),
            FiguresCommand.Create(),
        };
    }

    private static async Task<int> Replay(ParseResult parsed, CancellationToken cancellation)
    {
        await using var register = await RunningRegister.Open(DatabaseUse.Command);
        var asOf = parsed.GetValue(Moment) is { } text ? AsOf.TryParse(text) : null;
        var stream = await register
            .Services.GetRequiredService<StreamHistory>()
            .Read(parsed.GetValue(Municipality)!, parsed.GetValue(Stream), asOf, cancellation);
        if (stream is null)
        {
            await Console.Error.WriteLineAsync("The municipality has no such stream, or had none then.");
            return 1;
        }

        await Console.Out.WriteLineAsync(
            parsed.GetValue(Json) ? JsonSerializer.Serialize(stream, StoredJson.Options) : Words(stream)
        );
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
