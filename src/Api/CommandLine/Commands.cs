using System.CommandLine;
using JasperFx;
using Sijil.Api.Hosting;

namespace Sijil.Api.CommandLine;

/// <summary>
/// One program for serving and for everything that is done from a terminal. Exit code 0 means that all is well.
/// What is not ours goes to the tools of the store and the messaging: <c>codegen</c>, <c>describe</c>, <c>storage</c>.
/// </summary>
public static class Commands
{
    public static async Task<int> Run(string[] args)
    {
        try
        {
            return args is [var first, ..] && IsOfTheTools(first)
                ? await (await RegisterApplication.Build(args, DatabaseUse.None)).RunJasperFxCommands(args)
                : await Root()
                    .Parse(args)
                    .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (ObstacleWords.Of(fault) is { } words)
        {
            await Console.Error.WriteLineAsync(words);
            return 1;
        }
    }

    private static bool IsOfTheTools(string command) => command is "codegen" or "describe" or "storage" or "check-env";

    private static RootCommand Root()
    {
        var root = new RootCommand("Sijil, the register of a municipality. Without a command it serves.")
        {
            TokenCommand.Create(),
            MunicipalityCommand.Create(),
            InstallCommand.Create(),
            KeysCommand.Create(),
            AuditCommand.Create(),
            LedgerCommand.Create(),
            GovernanceCommand.Create(),
            SubjectCommand.Create(),
            ImportCommand.Create(),
            SignatureCommand.Create(),
        };
        ServeCommand.AddTo(root);
        return root;
    }
}
