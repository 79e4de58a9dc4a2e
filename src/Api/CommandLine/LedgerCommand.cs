using System.CommandLine;
using System.Text.Json;
using Sijil.Api.Hosting;
using Sijil.Api.Ledger;
using Sijil.Application;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.CommandLine;

/// <summary>What anyone does with a published log, and how the proof of an event is come by.</summary>
internal static class LedgerCommand
{
    private static readonly Argument<string> Log = new("log")
    {
        Description = "A folder with the files of a log, or the address at which they are served.",
    };

    private static readonly Option<VerifierKey?> Key = new("--vkey")
    {
        Description = "The key of the log, as its municipality has made it known: name+id+key.",
        Required = true,
        CustomParser = result => KeyOf(result.Tokens[0].Value, result.AddError),
    };

    private static readonly Option<FileInfo?> Keep = new("--keep")
    {
        Description =
            "Where the checkpoint of the last time is kept. The log must go on from it, and if all is well the new one is kept.",
    };

    private static readonly Argument<Guid> EventId = new("event id") { Description = "The event's id." };

    private static readonly Option<string> Municipality = new("--municipality")
    {
        Description = "The municipality whose register it is.",
        DefaultValueFactory = _ => RegisterApplication.Demo,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "For machines." };

    public static Command Create()
    {
        var verify = new Command(
            "verify",
            "Makes every leaf, tile and root anew from the published entries. Needs no database. Exit code 0 only if all is as signed."
        )
        {
            Log,
            Key,
            Keep,
            Json,
        };
        verify.SetAction(Verify);
        var prove = new Command("prove", "Writes the proof that an event is in the log (C2SP tlog-proof).")
        {
            EventId,
            Municipality,
        };
        prove.SetAction(Prove);
        return new Command("ledger", "The transparency log.") { verify, prove };
    }

    private static VerifierKey? KeyOf(string text, Action<string> refuse)
    {
        try
        {
            return VerifierKey.Parse(text);
        }
        catch (FormatException fault)
        {
            refuse(fault.Message);
            return null;
        }
    }

    private static async Task<int> Verify(ParseResult parsed, CancellationToken cancellation)
    {
        var (key, json) = (parsed.GetValue(Key)!, parsed.GetValue(Json));
        var kept = new KeptCheckpoint(parsed.GetValue(Keep)?.FullName, key);
        if (!kept.TryRead(out var earlier))
        {
            await Console.Error.WriteLineAsync($"{parsed.GetValue(Keep)} holds no checkpoint of {key.Name}.");
            return 1;
        }

        var progress = TerminalProgress.Of("leaves", json);
        var report = await new LogVerification(Source(parsed.GetValue(Log)!), key).Verify(
            earlier,
            cancellation,
            progress
        );
        await Console.Out.WriteLineAsync(
            json ? JsonSerializer.Serialize(report, StoredJson.Options) : Words(report, key)
        );
        if (report.Fault is not null)
            return 1;

        await kept.Write(report.Checkpoint!, cancellation);
        return 0;
    }

    private static ILogSource Source(string log) =>
        Uri.TryCreate(log, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? ServedLog.At(address)
            : new LogFolder(Path.GetFullPath(log));

    private static string Words(LogReport report, VerifierKey key) =>
        report.Fault is { } fault
            ? $"{key.Name} is NOT as signed{(fault.Index is { } index ? $", first at leaf {index}" : "")}: {fault.Reason}"
            : $"{key.Name}: {report.Leaves} leaves lead to the signed root {report.Head.Root}";

    private static async Task<int> Prove(ParseResult parsed, CancellationToken cancellation)
    {
        await using var application = await RegisterApplication.Build([], DatabaseUse.Command);
        var proof = await application
            .Services.GetRequiredService<EventProofs>()
            .Of(parsed.GetValue(Municipality)!, parsed.GetValue(EventId), cancellation);
        if (proof is EventProof.Ready ready)
        {
            await Console.Out.WriteAsync(ready.Proof.ToString());
            return 0;
        }

        await Console.Error.WriteLineAsync(
            proof is EventProof.Awaited
                ? "No signed checkpoint covers this event yet."
                : "The municipality has no such event."
        );
        return 1;
    }
}
