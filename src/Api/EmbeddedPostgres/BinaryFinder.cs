using System.Globalization;

namespace Sijil.Api.EmbeddedPostgres;

/// <summary>
/// Finds the programs for a new cluster (the newest), or for one that exists (of the major version that made it).
/// </summary>
internal static class BinaryFinder
{
    private const string Fixes =
        "One of these helps: install PostgreSQL 15 or newer (Debian and Ubuntu: apt-get install postgresql; macOS: brew install "
        + "postgresql); install Node.js with npm, through which it is fetched; or set ConnectionStrings:Sijil and "
        + "ConnectionStrings:SijilOwner to a server of yours.";

    public static async Task<PostgresBinaries> ForNewClusterAsync(
        ClusterFolder folder,
        BinarySources sources,
        ILogger logger,
        CancellationToken cancellation
    ) =>
        (sources.HasFlag(BinarySources.Machine) ? await MachineBinaries.NewestAsync(cancellation) : null)
        ?? (sources.HasFlag(BinarySources.Npm) ? await NpmBinaries.FetchAsync(folder, logger, cancellation) : null)
        ?? throw new EmbeddedPostgresException($"No PostgreSQL to run was found. {Fixes}");

    /// <summary>
    /// Looks first where the cluster was last run from, which may be gone or have been upgraded since.
    /// </summary>
    public static async Task<PostgresBinaries> ForClusterAsync(
        ClusterFolder folder,
        string lastUsed,
        ILogger logger,
        CancellationToken cancellation
    )
    {
        var text = (await File.ReadAllTextAsync(Path.Combine(folder.Data, "PG_VERSION"), cancellation)).Trim();
        var major = int.Parse(text, CultureInfo.InvariantCulture);
        if (await PostgresBinaries.ProbeAsync(lastUsed, cancellation) is { } same && same.Major == major)
        {
            return same;
        }

        var machine = await MachineBinaries.FindAsync(cancellation);
        return machine.FirstOrDefault(binaries => binaries.Major == major)
            ?? (major == NpmPackage.Major ? await NpmBinaries.FetchAsync(folder, logger, cancellation) : null)
            ?? throw new EmbeddedPostgresException(
                $"The database in {folder.Data} was made by PostgreSQL {major}, which is no longer found on this machine. "
                    + $"Install PostgreSQL {major} again, or wipe the database with ./build.sh run --reset."
            );
    }
}
