namespace Sijil.Api.EmbeddedPostgres;

internal static partial class EmbeddedPostgresLog
{
    [LoggerMessage(LogLevel.Information, "Making a PostgreSQL {Major} cluster in {Folder} with {Binaries}.")]
    public static partial void MakingCluster(this ILogger logger, string folder, int major, string binaries);

    [LoggerMessage(LogLevel.Information, "Fetching {Package} with npm.")]
    public static partial void FetchingBinaries(this ILogger logger, string package);

    [LoggerMessage(
        LogLevel.Information,
        "PostgreSQL (process {ProcessId}) started on port {Port} of the loopback address."
    )]
    public static partial void Started(this ILogger logger, int processId, int port);

    [LoggerMessage(
        LogLevel.Information,
        "PostgreSQL is already running on port {Port} of the loopback address and is used as it is."
    )]
    public static partial void Reused(this ILogger logger, int port);

    [LoggerMessage(LogLevel.Information, "PostgreSQL (process {ProcessId}) stopped.")]
    public static partial void Stopped(this ILogger logger, int processId);

    [LoggerMessage(LogLevel.Information, "PostgreSQL goes on for another host that uses it.")]
    public static partial void LeftRunning(this ILogger logger);

    [LoggerMessage(LogLevel.Warning, "PostgreSQL is gone without having been told to stop. Starting it again.")]
    public static partial void Gone(this ILogger logger);

    [LoggerMessage(LogLevel.Error, "PostgreSQL could not be started again; another attempt follows.")]
    public static partial void StillGone(this ILogger logger, Exception reason);
}
