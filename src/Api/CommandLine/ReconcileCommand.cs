using System.CommandLine;
using System.Text.Json;
using Npgsql;
using Sijil.Api.Hosting;
using Sijil.Api.Ledger;
using Sijil.Application;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.Reconciliation;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.CommandLine;

/// <summary>Compares the database with the published log, and with a checkpoint that the auditor kept.</summary>
internal static class ReconcileCommand
{
    private static readonly Option<string?> Log = new("--log")
    {
        Description =
            $"{LogOptions.SourceDescription} An auditor brings it, and --vkey: without both, this installation's own are used.",
    };

    private static readonly Option<VerifierKey?> Key = LogOptions.Key(isRequired: false);

    private static readonly Option<FileInfo?> Keep = LogOptions.Keep();

    public static Command Create(Option<string> municipality, Option<bool> json)
    {
        var reconcile = new Command(
            "reconcile",
            "Compares every event and every sealed value in the database with the published log. Exit code 0 only if nothing differs."
        )
        {
            Log,
            Key,
            Keep,
            municipality,
            json,
        };
        reconcile.Validators.Add(given =>
        {
            if (given.GetResult(Log) is null != given.GetResult(Key) is null)
                given.AddError(
                    "--log and --vkey go together: a log can be trusted only under a key that was come by elsewhere."
                );
        });
        reconcile.SetAction(
            (parsed, cancellation) =>
                Reconcile(parsed, parsed.GetValue(municipality)!, parsed.GetValue(json), cancellation)
        );
        return reconcile;
    }

    private static async Task<int> Reconcile(
        ParseResult parsed,
        string municipality,
        bool json,
        CancellationToken cancellation
    )
    {
        await using var register = await RunningRegister.Open(DatabaseUse.Command);
        var (log, key) = parsed.GetValue(Log) is { } given
            ? (LogOptions.Source(given), parsed.GetValue(Key)!)
            : Own(register.Services, municipality);
        var kept = new KeptCheckpoint(parsed.GetValue(Keep)?.FullName);
        var older = kept.Read(await log.Keys(key, cancellation));

        await using var connection = await register
            .Services.GetRequiredService<NpgsqlDataSource>()
            .OpenConnectionAsync(cancellation);
        var report = await new RegisterReconciliation(connection, log, key).Of(
            municipality,
            older,
            cancellation,
            TerminalProgress.Of("leaves", json)
        );

        await Console.Out.WriteLineAsync(
            json
                ? JsonSerializer.Serialize(report, StoredJson.Options)
                : string.Join(Environment.NewLine, ReconciliationWords.Of(report, municipality, key))
        );
        if (!report.IsClean)
            return 1;

        await kept.Write(report.Log.Checkpoint!, cancellation);
        return 0;
    }

    private static (ILogSource Log, VerifierKey Key) Own(IServiceProvider services, string municipality) =>
        services.GetRequiredService<ILogKeys>().All(municipality) is [var signer, ..]
            ? (services.GetRequiredService<ILogStores>().Open(municipality), signer.Key)
            : throw new LogRefusedException(
                $"This installation has no key for the log of {municipality}. Name --log and --vkey."
            );
}
