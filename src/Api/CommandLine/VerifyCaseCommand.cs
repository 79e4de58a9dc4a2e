using System.CommandLine;
using System.Text.Json;
using Sijil.Application;
using Sijil.Application.Ledger.Cases;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.CommandLine;

/// <summary>Verifies an exported case. Needs the file, and no database and no network.</summary>
internal static class VerifyCaseCommand
{
    private static readonly Argument<FileInfo> Case = new Argument<FileInfo>("zip")
    {
        Description = "A case as audit export writes it.",
    }.AcceptExistingFile();

    private static readonly Option<VerifierKey?> Key = LogOptions.Key(isRequired: false);

    public static Command Create(Option<bool> json)
    {
        var verify = new Command(
            "verify",
            "Makes every entry, proof, text, seal and signature of an exported case anew, and its page. Needs no database. Exit code 0 only if all is as the log has it."
        )
        {
            Case,
            Key,
            json,
        };
        verify.SetAction((parsed, _) => Verify(parsed, parsed.GetValue(json)));
        return verify;
    }

    private static async Task<int> Verify(ParseResult parsed, bool json)
    {
        var file = parsed.GetValue(Case)!;
        var key = parsed.GetValue(Key);
        await using var archive = file.OpenRead();
        var report = CaseVerification.Verify(archive, key);
        await Console.Out.WriteLineAsync(
            json
                ? JsonSerializer.Serialize(report, StoredJson.Options)
                : string.Join(Environment.NewLine, CaseWords.Of(report, file.Name))
        );
        if (key is null && report.Fault is null)
            await Console.Error.WriteLineAsync(
                "Without --vkey this shows only that the file agrees with itself: name a key that was come by elsewhere."
            );
        return report.Fault is null ? 0 : 1;
    }
}
