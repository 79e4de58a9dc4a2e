namespace Sijil.Api.CommandLine;

/// <summary>Shows on a terminal that work goes on; says nothing into files and pipes, nor to machines.</summary>
internal static class TerminalProgress
{
    public static IProgress<long>? Of(string what, bool json) =>
        json || Console.IsErrorRedirected ? null : new Counter(what);

    /// <remarks>On standard error, so that results can be piped.</remarks>
    private sealed class Counter(string what) : IProgress<long>
    {
        public void Report(long value) => Console.Error.Write($"\r{value:N0} {what} ");
    }
}
