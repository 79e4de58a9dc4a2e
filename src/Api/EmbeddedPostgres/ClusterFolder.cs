using System.Security.Cryptography;
using System.Text;

namespace Sijil.Api.EmbeddedPostgres;

/// <summary>
/// Where one cluster and what belongs to it lie. The host's user owns <see cref="Home"/>, the server's user the data.
/// </summary>
internal sealed record ClusterFolder(string Home)
{
    private const UnixFileMode Traversable =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherExecute;

    public string Data => Path.Combine(Home, "postgres");

    /// <summary>A cluster is made here and renamed when whole, so that a killed start leaves no half of one.</summary>
    public string Unfinished => Path.Combine(Home, "postgres.new");
    public string StateFile => Path.Combine(Home, "postgres.json");
    public string LockFile => Path.Combine(Home, "postgres.lock");
    public string HostsFile => Path.Combine(Home, "postgres.hosts");
    public string Log => Path.Combine(Data, "server.log");
    public bool HasCluster => File.Exists(Path.Combine(Data, "PG_VERSION"));

    /// <summary>
    /// The places a cluster of this root can lie in; the second for a server's user who cannot reach the first.
    /// </summary>
    public static IReadOnlyList<ClusterFolder> Candidates(string rootFolder)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(rootFolder));
        var below = new ClusterFolder(Path.Combine(root, ".data"));
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return [below];
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..12];
        return [below, new($"/var/lib/sijil/{Path.GetFileName(root)}-{digest}")];
    }

    /// <summary>The place that has a cluster, else the first that the server's user can use.</summary>
    public static async Task<ClusterFolder> ChooseAsync(
        string rootFolder,
        ServerAccount account,
        CancellationToken cancellation
    )
    {
        var candidates = Candidates(rootFolder);
        if (candidates.FirstOrDefault(folder => folder.HasCluster) is { } existing)
        {
            return existing;
        }

        foreach (var folder in candidates)
        {
            if (await folder.IsUsableAsync(account, cancellation))
            {
                return folder;
            }
        }

        throw new EmbeddedPostgresException(
            $"No folder to keep the database in: the user that PostgreSQL runs as can use none of "
                + $"{string.Join(", ", candidates.Select(folder => folder.Home))}. Start Sijil as an ordinary user from a "
                + "folder of their own, or set ConnectionStrings:Sijil and ConnectionStrings:SijilOwner to a server of yours."
        );
    }

    /// <summary>
    /// Tried, not worked out from mode bits: access lists, mounts and squashed roots have their own rules.
    /// </summary>
    private async Task<bool> IsUsableAsync(ServerAccount account, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Home);
        if (OperatingSystem.IsWindows() || !account.IsOther)
        {
            return true;
        }

        File.SetUnixFileMode(Home, File.GetUnixFileMode(Home) | Traversable);
        var probe = Directory.CreateDirectory(Path.Combine(Home, $"probe-{Guid.CreateVersion7()}")).FullName;
        try
        {
            return await account.TakeAsync(probe, cancellation)
                && (await account.RunAsync("test", ["-w", probe, "-a", "-x", probe], cancellation)).Succeeded;
        }
        finally
        {
            Directory.Delete(probe);
        }
    }
}
