using System.CommandLine;
using Sijil.Api.Hosting;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.CommandLine;

/// <summary>Makes a log's lost files anew out of the register. Hosts may be running: until it has ended they publish nothing.</summary>
internal static class RestoreCommand
{
    private static readonly Option<VerifierKey?> Key = LogOptions.Key(isRequired: true);

    private static readonly Option<FileInfo> Kept = new Option<FileInfo>("--checkpoint")
    {
        Description = "A checkpoint that an auditor or a witness has kept: the register has to lead to it.",
    }.AcceptExistingFile();

    public static Command Create(Option<string> municipality)
    {
        var restore = new Command(
            "restore",
            "Makes the files of a log anew out of the register where they are lost or were set back. Nothing is written unless it leads to all that is known of the log."
        )
        {
            municipality,
            Key,
            Kept,
        };
        restore.SetAction(
            (parsed, cancellation) =>
                Restore(
                    parsed.GetValue(municipality)!,
                    parsed.GetValue(Key)!,
                    parsed.GetValue(Kept)?.FullName,
                    cancellation
                )
        );
        return restore;
    }

    private static async Task<int> Restore(
        string municipality,
        VerifierKey key,
        string? kept,
        CancellationToken cancellation
    )
    {
        await using var application = await RegisterApplication.Build([], DatabaseUse.Command);
        var head = await application
            .Services.GetRequiredService<LogRestoration>()
            .Run(
                municipality,
                key,
                kept is null ? null : await File.ReadAllBytesAsync(kept, cancellation),
                cancellation
            );
        await Console.Out.WriteLineAsync($"{key.Name}: {head.Size} leaves lead to the root {head.Root}.");
        return 0;
    }
}
