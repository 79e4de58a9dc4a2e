using System.CommandLine;
using System.Text.Json;
using Sijil.Api.Hosting;
using Sijil.Api.Http;
using Sijil.Api.Ledger;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.CommandLine;

/// <summary>Counts every public figure again from a published log. Needs no database.</summary>
internal static class FiguresCommand
{
    private static readonly Argument<string> Log = new("log") { Description = LogOptions.SourceDescription };

    private static readonly Option<VerifierKey?> Key = LogOptions.Key(isRequired: true);

    private static readonly Option<FileInfo?> Keep = LogOptions.Keep();

    private static readonly Option<long?> AsOf = new("--as-of")
    {
        Description = "The number of the last event that is counted. Without it: all that the checkpoint covers.",
    };

    private static readonly Option<string?> Compare = new("--compare")
    {
        Description =
            "Figures as the register tells them, /api/public/figures or /api/public/permits/statistics: a file or an address. They are counted up to where it counted, and what differs is listed.",
    };

    public static Command Create()
    {
        var figures = new Command(
            "figures",
            "Counts every public figure again from the entries of a published log alone. Exit code 0 only if all is as signed and told."
        )
        {
            Log,
            Key,
            AsOf,
            Compare,
            Keep,
        };
        figures.Validators.Add(given =>
        {
            if (given.GetResult(AsOf) is not null && given.GetResult(Compare) is not null)
                given.AddError("--compare counts up to where the figures were counted: it takes no --as-of.");
        });
        figures.SetAction(Count);
        return figures;
    }

    private static async Task<int> Count(ParseResult parsed, CancellationToken cancellation)
    {
        var key = parsed.GetValue(Key)!;
        var log = LogOptions.Source(parsed.GetValue(Log)!);
        var kept = new KeptCheckpoint(parsed.GetValue(Keep)?.FullName);
        var older = kept.Read(await log.Keys(key, cancellation));
        var told = parsed.GetValue(Compare) is { } source ? await Told(source, cancellation) : null;
        var last = told?.Last ?? parsed.GetValue(AsOf);
        var counted = await new LoggedFigures(log, key).Of(
            told?.AsOf ?? new(last, last, last),
            [.. older, .. told?.Checkpoints ?? []],
            cancellation,
            TerminalProgress.Of("leaves", json: false)
        );
        if (counted.Log.Fault is not null)
            return await Refuse(LogWords.Of(counted.Log, key));
        if (last > counted.Last)
            return await Refuse(
                $"The checkpoint covers events up to {counted.Last}, and {last} is asked for. Ask again when it has grown."
            );

        await kept.Write(counted.Log.Checkpoint!, cancellation);
        if (told is null)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(counted.Figures, RequestJson.Options));
            return 0;
        }

        var differences = told.Differences(counted.Figures).ToArray();
        foreach (var difference in differences)
            await Console.Out.WriteLineAsync(
                $"  {difference.Path}: the log says {difference.Counted ?? "nothing"}, the register {difference.Told ?? "nothing"}"
            );
        await Console.Out.WriteLineAsync(
            $"{key.Name}: counted from {counted.Log.Leaves} leaves up to event {last}, {differences.Length} differences"
        );
        return differences.Length == 0 ? 0 : 1;
    }

    /// <exception cref="StartRefusedException">There are no figures there.</exception>
    private static async Task<ToldFigures> Told(string source, CancellationToken cancellation)
    {
        try
        {
            if (!Uri.TryCreate(source, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                return ToldFigures.Read(await File.ReadAllBytesAsync(source, cancellation));

            using var client = new HttpClient();
            return ToldFigures.Read(await client.GetByteArrayAsync(address, cancellation));
        }
        catch (Exception fault) when (fault is FormatException or IOException)
        {
            throw new StartRefusedException($"{source} cannot be read: {fault.Message}");
        }
    }

    private static async Task<int> Refuse(string words)
    {
        await Console.Error.WriteLineAsync(words);
        return 1;
    }
}
