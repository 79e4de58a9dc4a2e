using System.CommandLine;
using System.Text.Json;
using Sijil.Api.Hosting;
using Sijil.Api.Ledger;
using Sijil.Application;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.CommandLine;

/// <summary>What anyone does with a published log, and how the proof of an event is come by.</summary>
internal static class LedgerCommand
{
    private static readonly Argument<string> Log = new("log") { Description = LogOptions.SourceDescription };

    private static readonly Option<VerifierKey?> Key = LogOptions.Key(isRequired: true);

    private static readonly Option<FileInfo?> Keep = LogOptions.Keep();

    private static readonly Option<DirectoryInfo> Trusted = new Option<DirectoryInfo>("--trust")
    {
        Description =
            "A folder with the certificates by which you believe time-stamps (.pem, .crt, .cer, .der), and lists of revoked ones (.crl).",
    }.AcceptExistingOnly();

    private static readonly Argument<Guid> EventId = new("event id") { Description = "The event's id." };

    private static readonly Option<string> Municipality = new("--municipality")
    {
        Description = "The municipality whose register it is.",
        DefaultValueFactory = _ => RegisterApplication.Demo,
    };

    private static readonly Option<bool> Stamped = new("--stamped")
    {
        Description =
            "Under the last checkpoint that an authority stamped, and not under the last one: with its stamp the proof tells since when the event was there.",
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
            Trusted,
            Json,
        };
        verify.SetAction(Verify);
        var prove = new Command("prove", "Writes the proof that an event is in the log (C2SP tlog-proof).")
        {
            EventId,
            Municipality,
            Stamped,
        };
        prove.SetAction(Prove);
        return new Command("ledger", "The transparency log.")
        {
            verify,
            prove,
            ProofCheckCommand.Create(),
            LookupCommand.Create(),
            RotateCommand.Create(Municipality),
            RestoreCommand.Create(Municipality),
        };
    }

    private static async Task<int> Verify(ParseResult parsed, CancellationToken cancellation)
    {
        var (key, json) = (parsed.GetValue(Key)!, parsed.GetValue(Json));
        var log = LogOptions.Source(parsed.GetValue(Log)!);
        var kept = new KeptCheckpoint(parsed.GetValue(Keep)?.FullName);
        var older = kept.Read(await log.Keys(key, cancellation));
        var trust = parsed.GetValue(Trusted) is { } folder ? Trust.Read(folder.FullName) : null;
        var report = await new LogVerification(log, key, trust).Verify(
            older,
            cancellation,
            TerminalProgress.Of("leaves", json)
        );
        await Console.Out.WriteLineAsync(
            json ? JsonSerializer.Serialize(report, StoredJson.Options) : LogWords.Of(report, key)
        );
        if (report.Fault is not null)
            return 1;

        await kept.Write(report.Checkpoint!, cancellation);
        return 0;
    }

    private static async Task<int> Prove(ParseResult parsed, CancellationToken cancellation)
    {
        await using var application = await RegisterApplication.Build([], DatabaseUse.Command);
        var proofs = application.Services.GetRequiredService<EventProofs>();
        var (municipality, id) = (parsed.GetValue(Municipality)!, parsed.GetValue(EventId));
        var proof = parsed.GetValue(Stamped)
            ? await proofs.Stamped(municipality, id, cancellation)
            : await proofs.Of(municipality, id, cancellation);
        if (proof is EventProof.Ready ready)
        {
            await Console.Out.WriteAsync(ready.Proof.ToString());
            return 0;
        }

        await Console.Error.WriteLineAsync(
            proof is EventProof.Awaited
                ? $"No {(parsed.GetValue(Stamped) ? "stamped" : "signed")} checkpoint covers this event yet."
                : "The municipality has no such event."
        );
        return 1;
    }
}
