using System.CommandLine;
using System.Text.Json;
using Sijil.Application;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Api.CommandLine;

/// <summary>Has a file stamped: an authority confirms that these bytes existed at its time.</summary>
internal static class TimestampCommand
{
    private static readonly Argument<FileInfo> Content = new Argument<FileInfo>("file")
    {
        Description = "What is to be stamped. Only its digest leaves this machine.",
    }.AcceptExistingFile();

    private static readonly Option<FileInfo> Target = new("--out")
    {
        Description = "The reply of the authority (.tsr). One that is there already is not overwritten.",
        Required = true,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "For machines." };

    private static readonly StampOptions Stamps = new(isRequired: true);

    public static Command Create()
    {
        var timestamp = new Command(
            "timestamp",
            "Asks an authority for a time-stamp over a file (RFC 3161) and checks it. Exit code 0 only if there is one."
        )
        {
            Content,
            Stamps.Address,
            Stamps.Trusted,
            Target,
            Json,
        };
        timestamp.SetAction(Stamp);
        return timestamp;
    }

    private static async Task<int> Stamp(ParseResult parsed, CancellationToken cancellation)
    {
        var target = parsed.GetValue(Target)!.FullName;
        if (File.Exists(target))
            return await Refuse($"{target} is there already.");

        await using var content = parsed.GetValue(Content)!.OpenRead();
        var answer = await Stamps
            .Read(parsed)
            .Ask(StampOptions.Client(), await TimeStampImprint.Over(content, cancellation), cancellation);
        foreach (var fault in answer.Faults)
            await Console.Error.WriteLineAsync(fault);
        if (answer.Given is not { } given)
            return await Refuse("There is no time-stamp, and nothing was written.");

        await NewFile.Write(target, given.Reply, cancellation);
        await Console.Out.WriteLineAsync(
            parsed.GetValue(Json)
                ? JsonSerializer.Serialize(
                    new GivenStampReport(given.Stamp.At, given.Stamp.By, given.Authority.Address),
                    StoredJson.Options
                )
                : $"Existed at {given.Stamp.At:yyyy-MM-dd'T'HH:mm:ss'Z'}, says {given.Stamp.By}."
        );
        return 0;
    }

    private static async Task<int> Refuse(string words)
    {
        await Console.Error.WriteLineAsync(words);
        return 1;
    }
}

/// <param name="By">The name in the certificate that stamped.</param>
internal sealed record GivenStampReport(DateTimeOffset At, string By, Uri Authority);
