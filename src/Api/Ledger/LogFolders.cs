using System.Collections.Concurrent;
using Sijil.Api.Hosting;
using Sijil.Application.Ledger;

namespace Sijil.Api.Ledger;

/// <summary>The logs in folders, one for each municipality, below <c>Ledger:Folder</c>, else below <c>.data/log</c>.</summary>
internal sealed class LogFolders(IConfiguration configuration, IHostEnvironment environment) : ILogStores
{
    private readonly string root = Of(configuration, environment.ContentRootPath);
    private readonly ConcurrentDictionary<string, LogFolder> known = new();

    public ILogStore Open(string municipality) =>
        known.GetOrAdd(municipality, code => new LogFolder(Path.Combine(root, code)));

    public static string Of(IConfiguration configuration, string contentRoot) =>
        configuration["Ledger:Folder"] is { Length: > 0 } given
            ? Path.GetFullPath(given)
            : Below(DataFolder.Of(configuration, contentRoot));

    public static string Below(string dataFolder) => Path.Combine(dataFolder, "log");

    public static void Wipe(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
