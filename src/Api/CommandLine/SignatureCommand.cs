using System.CommandLine;
using System.Text.Json;
using Sijil.Api.Signatures;
using Sijil.Application;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Revocation;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.CommandLine;

/// <summary>Makes and checks signatures, and reaches kept verdicts again. Checking needs no database and no network: whom to trust is said by whoever checks.</summary>
internal static class SignatureCommand
{
    private static readonly Argument<FileInfo> Signature = new Argument<FileInfo>("file")
    {
        Description = "The signature: CAdES in DER (.p7s, .p7m), or JAdES (.json, .jws).",
    }.AcceptExistingFile();

    private static readonly Option<FileInfo> Document = new Option<FileInfo>("--detached")
    {
        Description = "The document that was signed, byte for byte, where it does not stand inside.",
    }.AcceptExistingFile();

    private static readonly Option<DirectoryInfo> Trusted = new Option<DirectoryInfo>("--trust")
    {
        Description =
            "A folder with the certificates you trust (.pem, .crt, .cer, .der), lists of revoked ones (.crl) and answers about some (.ocsp).",
    }.AcceptExistingOnly();

    private static readonly Option<FileInfo[]> Revoked = new Option<FileInfo[]>("--crl")
    {
        Description = "A list of revoked certificates beside those in the folder, in PEM or DER.",
        DefaultValueFactory = _ => [],
    }.AcceptExistingFile();

    private static readonly Option<FileInfo[]> Answered = new Option<FileInfo[]>("--ocsp")
    {
        Description = "A responder's answer about a certificate (OCSP), in DER.",
        DefaultValueFactory = _ => [],
    }.AcceptExistingFile();

    private static readonly Option<string[]> Asked = new("--ask")
    {
        Description =
            "A host that may be asked about revocations where a certificate names it. Without it nobody is asked, and nothing needs a network.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string?> Moment = new("--at")
    {
        Description = "The time for which is asked, such as 2026-11-22T10:00:00Z. Without it: now.",
    };

    private static readonly LoggedOptions Logged = new();

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
            "Checks signatures by EN 319 102-1. Exit code 0 only where all of them are TOTAL_PASSED."
        )
        {
            Signature,
            Document,
            Trusted,
            Revoked,
            Answered,
            Asked,
            Moment,
            Json,
        };
        Logged.AddTo(verify);
        verify.SetAction(Verify);
        return new Command("signature", "Signatures and seals.")
        {
            verify,
            SignCommand.Create(),
            TimestampCommand.Create(),
            ReplayVerdictCommand.Create(),
            LearnCommand.Create(),
            JudgeCommand.Create(),
        };
    }

    private static async Task<int> Verify(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            var signature = await File.ReadAllBytesAsync(parsed.GetValue(Signature)!.FullName, cancellation);
            var content = parsed.GetValue(Document) is { } document
                ? await File.ReadAllBytesAsync(document.FullName, cancellation)
                : default(ReadOnlyMemory<byte>?);
            var reports = SignatureVerification.Verify(
                signature,
                content,
                await Learned(parsed, signature, content, cancellation),
                Time(parsed.GetValue(Moment)) ?? TimeProvider.System.GetMicroseconds(),
                Logged.Policy(parsed),
                await Logged.Read(parsed, cancellation),
                cancellation
            );
            await Console.Out.WriteLineAsync(
                parsed.GetValue(Json)
                    ? JsonSerializer.Serialize(SignatureVerdicts.Of(reports), Written)
                    : SignatureWords.Of(SignatureVerdicts.Of(reports))
            );
            return reports.All(report => report.IsPassed) ? 0 : 1;
        }
        catch (Exception obstacle) when (obstacle is UnreadableTrustException or FormatException)
        {
            await Console.Error.WriteLineAsync(obstacle.Message);
            return 1;
        }
    }

    /// <summary>Whom is trusted, with what the hosts that may be asked say now. What they do not say is told and never assumed.</summary>
    private static async Task<Trust> Learned(
        ParseResult parsed,
        ReadOnlyMemory<byte> signature,
        ReadOnlyMemory<byte>? content,
        CancellationToken cancellation
    )
    {
        var trust = TrustOf(parsed);
        if (parsed.GetValue(Asked) is not { Length: > 0 } hosts)
            return trust;

        using var http = OutsideHttp.Reading(OutsideHttp.LargestList);
        var client = new RevocationClient(http, hosts.ToHashSet(), RevocationClient.DefaultPatience);
        var (learned, missing) = await new EvidenceCollector(TimeProvider.System, client).Ask(
            signature,
            content,
            trust,
            cancellation
        );
        foreach (var sentence in missing)
            await Console.Error.WriteLineAsync(sentence);
        return learned;
    }

    /// <summary>Without a folder nobody is trusted, and the check tells everything that does not need trust.</summary>
    private static Trust TrustOf(ParseResult parsed) =>
        (parsed.GetValue(Trusted) is { } folder ? Trust.Read(folder.FullName) : Trust.Nobody).Knowing(
            [.. parsed.GetValue(Revoked)!.Select(list => list.FullName)],
            [.. parsed.GetValue(Answered)!.Select(answer => answer.FullName)]
        );

    private static DateTimeOffset? Time(string? text) =>
        text is not null && AsOf.TryParse(text) is AsOf.Time time ? time.Moment : null;
}
