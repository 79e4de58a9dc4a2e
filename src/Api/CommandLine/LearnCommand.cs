using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Sijil.Api.Hosting;
using Sijil.Application;
using Sijil.Application.Signatures.Verdicts;

namespace Sijil.Api.CommandLine;

/// <summary>Learns of revoked certificates from an issuer's list, and says which kept signatures rest on them.</summary>
internal static class LearnCommand
{
    private static readonly Argument<FileInfo> List = new Argument<FileInfo>("list")
    {
        Description = "A list of revoked certificates, in DER or PEM, of an issuer who is trusted here.",
    }.AcceptExistingFile();

    private static readonly Option<string> Municipality = new("--municipality")
    {
        Description = "The municipality whose register it is.",
        DefaultValueFactory = _ => RegisterApplication.Demo,
    };

    public static Command Create()
    {
        var learn = new Command(
            "learn",
            "Records which certificates a list revokes on which kept signatures rest, lists those, and has each judged again; from then on everything is judged with the list."
        )
        {
            List,
            Municipality,
        };
        learn.SetAction(Learn);
        return learn;
    }

    private static async Task<int> Learn(ParseResult parsed, CancellationToken cancellation)
    {
        await using var register = await RunningRegister.Open(DatabaseUse.Command);
        await Serving.StartMessaging(register.Application, cancellation);
        var municipality = parsed.GetValue(Municipality)!;
        try
        {
            var (resting, refusal) = await register
                .Services.GetRequiredService<LearnRevocations>()
                .From(
                    Encoded(await File.ReadAllBytesAsync(parsed.GetValue(List)!.FullName, cancellation)),
                    SystemActor.Instruct(municipality, RandomIdentifier.New().ToString()),
                    cancellation
                );
            if (refusal is not null)
                return await Refuse(ObstacleWords.Rule(refusal.Code));

            await Console.Out.WriteLineAsync(
                string.Join(
                    Environment.NewLine,
                    resting
                        .Select(VerdictWords.Of)
                        .Prepend(
                            $"{municipality}: {resting.Count} signatures rest on certificates that the list revokes"
                        )
                )
            );
            return 0;
        }
        catch (CryptographicException fault)
        {
            return await Refuse(fault.Message);
        }
    }

    private static byte[] Encoded(byte[] file)
    {
        if (!file.AsSpan().StartsWith("-----"u8))
            return file;

        var text = Encoding.ASCII.GetString(file);
        return PemEncoding.TryFind(text, out var found)
            ? Convert.FromBase64String(text[found.Base64Data])
            : throw new CryptographicException("There is no list in it.");
    }

    private static async Task<int> Refuse(string words)
    {
        await Console.Error.WriteLineAsync(words);
        return 1;
    }
}
