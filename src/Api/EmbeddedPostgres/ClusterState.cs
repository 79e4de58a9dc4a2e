using System.Security.Cryptography;
using System.Text.Json;

namespace Sijil.Api.EmbeddedPostgres;

/// <summary>What a cluster is reached with. Kept beside it in a file that only the host's user can read.</summary>
internal sealed record ClusterState(
    int Port,
    string BinFolder,
    string SuperuserPassword,
    string OwnerPassword,
    string ApplicationPassword
)
{
    public static ClusterState New(int port, string binFolder) => new(port, binFolder, Secret(), Secret(), Secret());

    public static ClusterState? Read(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<ClusterState>(File.ReadAllText(path)) : null;

    /// <summary>A reader sees the old file or the new one, never a part, whenever the host is killed.</summary>
    public void Write(string path)
    {
        var unfinished = path + ".new";
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(unfinished, options))
        {
            JsonSerializer.Serialize(file, this);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    public override string ToString() => $"{nameof(ClusterState)} on port {Port}";

    private static string Secret() => RandomNumberGenerator.GetHexString(48, lowercase: true);
}
