namespace Sijil.Api.Hosting;

/// <summary>Where the terminal shows the log.</summary>
internal static class TerminalLog
{
    /// <summary>
    /// A host writes its log to standard output. A command keeps that for its answer, so that a file or a program takes the answer alone,
    /// and writes its log to standard error.
    /// </summary>
    public static ILoggingBuilder AddTerminal(this ILoggingBuilder logging, DatabaseUse use) =>
        use is DatabaseUse.Serve
            ? logging.AddConsole()
            : logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
