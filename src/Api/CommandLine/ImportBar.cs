using Sijil.Application.Permits.Import;
using Spectre.Console;

namespace Sijil.Api.CommandLine;

/// <summary>Shows on a terminal how far an import is; says nothing into files and pipes, nor to machines.</summary>
internal static class ImportBar
{
    public static Task<T> Show<T>(bool json, Func<IProgress<ImportPace>?, Task<T>> import) =>
        json || Console.IsErrorRedirected
            ? import(null)
            : Terminal()
                .Progress()
                .Columns(
                    new TaskDescriptionColumn(),
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new RemainingTimeColumn()
                )
                .StartAsync(context => import(new Bar(context.AddTask("0 rows"))));

    /// <remarks>On standard error, so that results can be piped.</remarks>
    private static IAnsiConsole Terminal() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    private sealed class Bar(ProgressTask task) : IProgress<ImportPace>
    {
        public void Report(ImportPace value)
        {
            task.MaxValue = value.BytesTotal;
            task.Value = value.BytesRead;
            task.Description = FormattableString.Invariant($"{value.Rows:N0} rows");
        }
    }
}
