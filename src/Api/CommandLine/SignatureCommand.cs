using System.CommandLine;
using System.Text.Json;
using Sijil.Api.Signatures;
using Sijil.Application;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures;

namespace Sijil.Api.CommandLine;

/// <summary>Makes and checks signatures. Needs no database and no network: whom to trust is said by whoever checks.</summary>
internal static class SignatureCommand
{
    private static readonly Argument<FileInfo> Signature = new Argument<FileInfo>("file")
    {
        Description = "The detached signature, in DER (.p7s).",
    }.AcceptExistingOnly();

    private static readonly Option<FileInfo> Document = new Option<FileInfo>("--detached")
    {
        Description = "The document that was signed, byte for byte.",
        Required = true,
    }.AcceptExistingOnly();

    private static readonly Option<DirectoryInfo> Trusted = new Option<DirectoryInfo>("--trust")
    {
        Description =
            "A folder with the certificates you trust (.pem, .crt, .cer, .der) and lists of revoked ones (.crl).",
        Required = true,
    }.AcceptExistingOnly();

    private static readonly Option<FileInfo[]> Revoked = new Option<FileInfo[]>("--crl")
    {
        Description = "A list of revoked certificates beside those in the folder, in PEM or DER.",
        DefaultValueFactory = _ => [],
    }.AcceptExistingOnly();

    private static readonly Option<string?> Moment = new("--at")
    {
        Description = "The time for which is asked, such as 2026-11-22T10:00:00Z. Without it: now.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "For machines." };

    private static readonly JsonSerializerOptions Written = new(StoredJson.Options)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never,
    };

    static SignatureCommand() =>
        Moment.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Time(text) is null)
                result.AddError($"--at takes a moment with its offset, such as 2026-11-22T10:00:00Z, not '{text}'.");
        });

    public static Command Create()
    {
        var verify = new Command(
            "verify",
            "Checks a detached CAdES signature by EN 319 102-1. Exit code 0 only for TOTAL_PASSED."
        )
        {
            Signature,
            Document,
            Trusted,
            Revoked,
            Moment,
            Json,
        };
        verify.SetAction(Verify);
        return new Command("signature", "Signatures and seals.")
        {
            verify,
            SignCommand.Create(),
            TimestampCommand.Create(),
        };
    }

    private static async Task<int> Verify(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            var report = SignatureVerification.Verify(
                await File.ReadAllBytesAsync(parsed.GetValue(Signature)!.FullName, cancellation),
                await File.ReadAllBytesAsync(parsed.GetValue(Document)!.FullName, cancellation),
                Trust.Read(
                    parsed.GetValue(Trusted)!.FullName,
                    [.. parsed.GetValue(Revoked)!.Select(list => list.FullName)]
                ),
                Time(parsed.GetValue(Moment)) ?? TimeProvider.System.GetMicroseconds()
            );
            await Console.Out.WriteLineAsync(
                parsed.GetValue(Json)
                    ? JsonSerializer.Serialize(SignatureVerdict.Of(report), Written)
                    : SignatureWords.Of(SignatureVerdict.Of(report))
            );
            return report.Verdict.IsPassed ? 0 : 1;
        }
        catch (UnreadableTrustException obstacle)
        {
            await Console.Error.WriteLineAsync(obstacle.Message);
            return 1;
        }
    }

    private static DateTimeOffset? Time(string? text) =>
        text is not null && AsOf.TryParse(text) is AsOf.Time time ? time.Moment : null;
}
