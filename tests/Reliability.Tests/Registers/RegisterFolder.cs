using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Sijil.Api.EmbeddedPostgres;
using Sijil.Api.Hosting;

namespace Sijil.Reliability.Tests.Registers;

/// <summary>A place for one register with an embedded PostgreSQL of its own. What an earlier run left there is wiped.</summary>
public sealed class RegisterFolder
{
    private RegisterFolder(string root, string dataFolder) => (Root, DataFolder) = (root, dataFolder);

    public string Root { get; }

    private string DataFolder { get; }

    public static async Task<RegisterFolder> Make(string name)
    {
        var root = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "registers", name)).FullName;
        var options = new EmbeddedPostgresOptions(root);
        await Serving.Reset(root, NullLogger.Instance);
        await using var server = await EmbeddedPostgresServer.StartAsync(options, NullLogger.Instance);
        return new(root, server.DataFolder);
    }

    /// <summary>The database, for those who look at what lies in it.</summary>
    public Task<EmbeddedPostgresServer> Open() =>
        EmbeddedPostgresServer.StartAsync(new EmbeddedPostgresOptions(Root), NullLogger.Instance);

    /// <summary>As when the power of its machine fails. Its process is the one that its own file names.</summary>
    public void KillDatabase()
    {
        var number = File.ReadLines(Path.Combine(DataFolder, "postmaster.pid")).First();
        using var database = Process.GetProcessById(int.Parse(number, CultureInfo.InvariantCulture));
        database.Kill();
    }
}
