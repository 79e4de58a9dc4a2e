using System.Collections.Concurrent;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Application.Ledger;

namespace Sijil.Api.Ledger;

/// <summary>The logs in folders, one for each municipality, below <c>Ledger:Folder</c>, else below <c>.data/log</c>.</summary>
internal sealed class LogFolders(IConfiguration configuration, IHostEnvironment environment) : ILogStores
{
    private readonly string root = Chosen(configuration, environment);
    private readonly ConcurrentDictionary<string, LogFolder> known = new();

    public ILogStore Open(string municipality) =>
        known.GetOrAdd(municipality, code => new LogFolder(Path.Combine(root, code)));

    /// <exception cref="StartRefusedException">Logs are signed in Production, and nobody has said where they are to be kept.</exception>
    private static string Chosen(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsProduction()
        && configuration["Ledger:Folder"] is null
        && configuration.GetSection(ConfiguredLogKeys.Section).GetChildren().Any()
            ? throw new StartRefusedException(
                "Ledger:Folder is not configured: where the logs' files lie, shared by all hosts and kept as long as the register."
            )
            : Of(configuration, environment.ContentRootPath);

    public static string Of(IConfiguration configuration, string contentRoot) =>
        configuration["Ledger:Folder"] is { Length: > 0 } given
            ? Path.GetFullPath(given)
            : Below(DataFolder.Of(configuration, contentRoot));

    public static string Below(string dataFolder) => Path.Combine(dataFolder, "log");
}
