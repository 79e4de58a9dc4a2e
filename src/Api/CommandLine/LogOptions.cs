using System.CommandLine;
using Sijil.Api.Ledger;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.CommandLine;

/// <summary>Which published log a command reads, under which key, and where the checkpoint of the last time is kept.</summary>
internal static class LogOptions
{
    public const string SourceDescription =
        "A folder with the files of a log, or the address at which they are served.";

    public static Option<VerifierKey?> Key(bool isRequired) =>
        new("--vkey")
        {
            Description = "The key of the log, as its municipality has made it known: name+id+key.",
            Required = isRequired,
            CustomParser = result => KeyOf(result.Tokens[0].Value, result.AddError),
        };

    public static Option<FileInfo?> Keep() =>
        new("--keep")
        {
            Description =
                "Where the checkpoint of the last time is kept. The log must go on from it, and if all is well the new one is kept.",
        };

    public static ILogSource Source(string log) =>
        Uri.TryCreate(log, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? ServedLog.At(address)
            : new LogFolder(Path.GetFullPath(log));

    private static VerifierKey? KeyOf(string text, Action<string> refuse)
    {
        try
        {
            return VerifierKey.Parse(text);
        }
        catch (FormatException fault)
        {
            refuse(fault.Message);
            return null;
        }
    }
}
