using System.CommandLine;
using System.CommandLine.Parsing;

namespace Sijil.Api.CommandLine;

/// <summary>A file that is to be read. One that is not there, and a folder in its place, are told before anything is done.</summary>
internal static class ExistingFile
{
    public static Argument<FileInfo> AcceptExistingFile(this Argument<FileInfo> argument)
    {
        argument.AcceptExistingOnly().Validators.Add(RefuseFolders);
        return argument;
    }

    public static Option<FileInfo> AcceptExistingFile(this Option<FileInfo> option)
    {
        option.AcceptExistingOnly().Validators.Add(RefuseFolders);
        return option;
    }

    public static Option<FileInfo[]> AcceptExistingFile(this Option<FileInfo[]> option)
    {
        option.AcceptExistingOnly().Validators.Add(RefuseFolders);
        return option;
    }

    private static void RefuseFolders(SymbolResult result)
    {
        foreach (var token in result.Tokens.Where(token => Directory.Exists(token.Value)))
            result.AddError($"'{token.Value}' is a folder, not a file.");
    }
}
