using System.CommandLine;
using System.Text.Json;
using Sijil.Api.Hosting;
using Sijil.Application;
using Sijil.Application.Permits.Import;
using Sijil.Application.Permits.Import.Sources;
using Sijil.Domain.Governance.Residents;
using Sijil.Domain.Permits;

namespace Sijil.Api.CommandLine;

/// <summary>Takes over what another system recorded, and takes it back.</summary>
internal static class ImportCommand
{
    /// <summary>Some rows could not be taken over; all others are in.</summary>
    internal const int BadRows = 2;

    private static readonly Option<ImportFormat> Format = new("--format")
    {
        Description = "The shape of the source: blds (a file) or planning (a folder of tables).",
        Required = true,
    };

    private static readonly Argument<string> Source = new("path") { Description = "The file or folder." };

    private static readonly Argument<Guid> Batch = new("batch") { Description = "The batch, as the import named it." };

    private static readonly Option<string> Municipality = new("--municipality")
    {
        Description = "The municipality whose register it goes into.",
        DefaultValueFactory = _ => RegisterApplication.Demo,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "For machines." };

    public static Command Create()
    {
        var permits = new Command(
            "permits",
            "Imports permits. Can be repeated and resumed. Exit code 0 only if every row is in, 2 if some are bad."
        )
        {
            Format,
            Source,
            Municipality,
            Json,
        };
        permits.SetAction((parsed, stop) => Run(parsed, Import, stop));

        var withdraw = new Command("withdraw", "Takes back everything that a batch said. Can be repeated and resumed.")
        {
            Batch,
            Municipality,
            Json,
        };
        withdraw.SetAction((parsed, stop) => Run(parsed, Withdraw, stop));
        return new Command("import", "Takes over what another system recorded, as facts of their own.")
        {
            permits,
            ResidentsCommand.Create(),
            withdraw,
        };
    }

    internal static async Task<int> Run(
        ParseResult parsed,
        Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> act,
        CancellationToken cancellation
    )
    {
        await using var register = await RunningRegister.Open(DatabaseUse.Command);
        try
        {
            return await act(parsed, register.Services, cancellation);
        }
        catch (Exception fault) when (Words(fault) is { } words)
        {
            await Console.Error.WriteLineAsync(words);
            return 1;
        }
    }

    private static async Task<int> Import(ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        var json = parsed.GetValue(Json);
        var report = await ImportBar.Show(
            json,
            pace =>
                services
                    .GetRequiredService<PermitImport>()
                    .Run(
                        parsed.GetValue(Municipality)!,
                        parsed.GetValue(Format),
                        parsed.GetValue(Source)!,
                        cancellation,
                        pace
                    )
        );
        await Console.Out.WriteLineAsync(
            json ? JsonSerializer.Serialize(report, StoredJson.Options) : ImportWords.Of(report)
        );
        return report.IsClean ? 0 : BadRows;
    }

    private static async Task<int> Withdraw(
        ParseResult parsed,
        IServiceProvider services,
        CancellationToken cancellation
    )
    {
        var json = parsed.GetValue(Json);
        var withdrawn = await services
            .GetRequiredService<PermitImportWithdrawal>()
            .Run(
                parsed.GetValue(Municipality)!,
                new(parsed.GetValue(Batch)),
                cancellation,
                TerminalProgress.Of("records", json)
            );
        await Console.Out.WriteLineAsync(
            json
                ? JsonSerializer.Serialize(new { withdrawn }, StoredJson.Options)
                : FormattableString.Invariant(
                    $"{withdrawn:N0} records withdrawn. What is recorded stays; it no longer counts."
                )
        );
        return 0;
    }

    /// <summary>What to tell of a fault that the caller can do something about; null for all others.</summary>
    private static string? Words(Exception fault) =>
        fault switch
        {
            ImportSourceException or ImportBusyException or UnknownMunicipalityException => fault.Message,
            ImportRefusedException { Reason: var reason } when reason == PermitRejections.ImportBatchNotFound =>
                "The municipality has no such batch.",
            ImportRefusedException { Reason: var reason } when reason == ResidentsRejections.AreasMissing =>
                "The municipality has no areas yet; define them before the roll.",
            OperationCanceledException =>
                "Interrupted. What was done so far is in; the same command goes on from there.",
            _ => null,
        };
}
