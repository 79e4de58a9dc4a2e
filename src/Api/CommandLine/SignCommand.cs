using System.CommandLine;
using System.Text.Json;
using Sijil.Api.Keys;
using Sijil.Application;
using Sijil.Application.Signatures.Signing;

namespace Sijil.Api.CommandLine;

/// <summary>Signs a file with a key from a PKCS #12 file, as high as is asked, and writes nothing that is lower unless that is allowed.</summary>
internal static class SignCommand
{
    private static readonly Argument<FileInfo> Content = new Argument<FileInfo>("file")
    {
        Description = "What is to be signed, byte for byte.",
    }.AcceptExistingFile();

    private static readonly Option<FileInfo> Key = new Option<FileInfo>("--key")
    {
        Description = "A PKCS #12 file with the key, its certificate and those above it.",
        Required = true,
    }.AcceptExistingFile();

    private static readonly Option<FileInfo> Password = new Option<FileInfo>("--password-file")
    {
        Description = "A file whose first line is the password of the key. Without it: none.",
    }.AcceptExistingFile();

    private static readonly Option<FileInfo> Target = new("--out")
    {
        Description = "The signature to be written. One that is there already is not overwritten.",
        Required = true,
    };

    private static readonly Option<bool> Lower = new("--allow-lower")
    {
        Description =
            "Writes the signature also where the level that was asked for cannot be reached, and ends with 0.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "For machines." };

    private static readonly SignOptions Options = new();

    public static Command Create()
    {
        var sign = new Command(
            "sign",
            "Signs a file as CAdES (EN 319 122) or JAdES (TS 119 182) and says the level reached. Exit code 0 only for the level that was asked for."
        )
        {
            Content,
            Key,
            Password,
            Target,
            Lower,
            Json,
        };
        Options.AddTo(sign);
        sign.SetAction(Sign);
        return sign;
    }

    private static async Task<int> Sign(ParseResult parsed, CancellationToken cancellation)
    {
        var target = parsed.GetValue(Target)!.FullName;
        if (File.Exists(target))
            return await Refuse($"{target} is there already.");

        using var key = Pkcs12Key.Read(parsed.GetValue(Key)!.FullName, await PasswordOf(parsed, cancellation));
        var content = await File.ReadAllBytesAsync(parsed.GetValue(Content)!.FullName, cancellation);
        var made = await Options.Making(parsed).Make(content, key, TimeProvider.System.GetUtcNow(), cancellation);
        foreach (var reason in made.Reasons)
            await Console.Error.WriteLineAsync(reason);
        if (made.IsLower && !parsed.GetValue(Lower))
            return await Refuse($"Only {made.Level} can be reached, so nothing was written. --allow-lower writes it.");

        await NewFile.Write(target, made.Signature, cancellation);
        await Console.Out.WriteLineAsync(
            parsed.GetValue(Json)
                ? JsonSerializer.Serialize(MadeSignatureReport.Of(made, key), StoredJson.Options)
                : $"{made.Level}, signed by {key.Certificate.Subject}, {Time(made)}."
        );
        return 0;
    }

    private static async Task<string> PasswordOf(ParseResult parsed, CancellationToken cancellation) =>
        parsed.GetValue(Password) is { } file
            ? (await File.ReadAllLinesAsync(file.FullName, cancellation)).FirstOrDefault() ?? ""
            : "";

    private static string Time(MadeSignature made) =>
        made.Stamp is { } stamp
            ? $"existed at {stamp.At:yyyy-MM-dd'T'HH:mm:ss'Z'}, says {stamp.By}"
            : $"claims to be of {made.ClaimedAt:yyyy-MM-dd'T'HH:mm:ss'Z'} (a claim, not evidence)";

    private static async Task<int> Refuse(string words)
    {
        await Console.Error.WriteLineAsync(words);
        return 1;
    }
}
