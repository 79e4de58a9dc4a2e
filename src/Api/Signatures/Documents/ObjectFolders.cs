using System.Collections.Concurrent;
using Sijil.Api.Hosting;
using Sijil.Application.Signatures.Documents;

namespace Sijil.Api.Signatures.Documents;

/// <summary>
/// The objects in folders, one for each municipality, below <c>Documents:Folder</c>; outside Production, where nothing is said, below
/// <c>.data/objects</c>.
/// </summary>
internal sealed class ObjectFolders(IConfiguration configuration, IHostEnvironment environment) : IObjectStores
{
    private readonly string? root = Chosen(configuration, environment);
    private readonly ConcurrentDictionary<string, ObjectFolder> known = new();

    /// <summary>Why nothing can be kept or read; null where it can.</summary>
    public string? Obstacle =>
        root is null
            ? "Documents:Folder is not configured: where documents lie, shared by all hosts and kept as long as the register."
            : null;

    public IObjectStore Open(string municipality) =>
        root is null
            ? throw new ObjectStoreUnavailableException(Obstacle!)
            : known.GetOrAdd(municipality, code => new ObjectFolder(Path.Combine(root, code)));

    public static string Below(string dataFolder) => Path.Combine(dataFolder, "objects");

    private static string? Chosen(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsProduction() && configuration["Documents:Folder"] is not { Length: > 0 }
            ? null
            : Of(configuration, environment.ContentRootPath);

    public static string Of(IConfiguration configuration, string contentRoot) =>
        configuration["Documents:Folder"] is { Length: > 0 } given
            ? Path.GetFullPath(given)
            : Below(DataFolder.Of(configuration, contentRoot));
}
