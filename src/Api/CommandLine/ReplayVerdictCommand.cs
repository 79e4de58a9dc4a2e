using System.CommandLine;
using System.Text.Json;
using Sijil.Api.Hosting;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Api.CommandLine;

/// <summary>Reaches the kept verdicts on a signature again.</summary>
internal static class ReplayVerdictCommand
{
    private static readonly Argument<Guid> Signature = new("id")
    {
        Description =
            "The stream of a seal, of the act under it (an application, a decision of a council), or of the slot of an envelope.",
    };

    private static readonly Option<FileInfo> Policy = new Option<FileInfo>("--policy")
    {
        Description =
            "A file with another policy, such as {\"id\":\"strict\",\"version\":1,\"longestFreshness\":\"1.00:00:00\"}: shows what it would say.",
    }.AcceptExistingFile();

    private static readonly Option<string?> Token = new("--token")
    {
        Description = "The token of an auditor. Signatures of persons are opened for it, and that is on record.",
    };

    private static readonly Option<string> Municipality = new("--municipality")
    {
        Description = "The municipality whose register it is.",
        DefaultValueFactory = _ => RegisterApplication.Demo,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "For machines." };

    public static Command Create()
    {
        var replay = new Command(
            "replay",
            "Reaches every kept verdict on a signature again, from what was kept with it. Exit code 0 only where all are the same, byte for byte."
        )
        {
            Signature,
            Policy,
            Token,
            Municipality,
            Json,
        };
        replay.SetAction(Replay);
        return replay;
    }

    private static async Task<int> Replay(ParseResult parsed, CancellationToken cancellation)
    {
        if (!TryRead(parsed.GetValue(Policy), out var policy))
            return await Refuse("The file holds no policy.");

        await using var register = await RunningRegister.Open(DatabaseUse.Command);
        var municipality = parsed.GetValue(Municipality)!;
        var instruction = parsed.GetValue(Token) is { } token
            ? await register.Services.GetRequiredService<TokenActors>().Instruct(municipality, token, cancellation)
            : SystemActor.Instruct(municipality, RandomIdentifier.New().ToString());
        var replayed = await register
            .Services.GetRequiredService<VerdictReplay>()
            .Run(parsed.GetValue(Signature), policy, instruction, cancellation);
        if (replayed is [])
            return await Refuse("The municipality keeps no verdict on such a signature.");

        await Console.Out.WriteLineAsync(
            parsed.GetValue(Json)
                ? JsonSerializer.Serialize(replayed.Select(VerdictReplayed.Of), VerdictReplayed.Written)
                : string.Join(Environment.NewLine, replayed.Select(VerdictReplayed.Of).SelectMany(VerdictWords.Of))
        );
        return replayed.All(verdict => verdict.IsSame) ? 0 : 1;
    }

    private static bool TryRead(FileInfo? file, out ValidationPolicy? policy)
    {
        policy = null;
        try
        {
            policy = file is null ? null : KeptPolicy.Read(File.ReadAllBytes(file.FullName));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static async Task<int> Refuse(string words)
    {
        await Console.Error.WriteLineAsync(words);
        return 1;
    }
}
