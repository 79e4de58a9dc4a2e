namespace Sijil.Api.EmbeddedPostgres;

/// <summary>PostgreSQL as the machine's packages installed it.</summary>
internal static class MachineBinaries
{
    // A parent folder and what its children are called; Debian, Red Hat, Alpine, Homebrew (twice), Postgres.app,
    // Windows.
    private static readonly (string Parent, string Children)[] Places =
    [
        ("/usr/lib/postgresql", "*"),
        ("/usr", "pgsql-*"),
        ("/usr/libexec", "postgresql*"),
        ("/opt/homebrew/opt", "postgresql*"),
        ("/usr/local/opt", "postgresql*"),
        ("/Applications/Postgres.app/Contents/Versions", "*"),
        (Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*"),
    ];

    /// <summary>All that are new enough, the newest first.</summary>
    public static async Task<IReadOnlyList<PostgresBinaries>> FindAsync(CancellationToken cancellation)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in Folders().Distinct())
        {
            if (
                await PostgresBinaries.ProbeAsync(folder, cancellation) is
                { Major: >= PostgresBinaries.OldestMajor } binaries
            )
            {
                found.Add(binaries);
            }
        }

        return [.. found.OrderByDescending(binaries => binaries.Major)];
    }

    public static async Task<PostgresBinaries?> NewestAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) is [var newest, ..] ? newest : null;

    private static IEnumerable<string> Folders() =>
        Places
            .Where(place => Directory.Exists(place.Parent))
            .SelectMany(place => Directory.GetDirectories(place.Parent, place.Children))
            .SelectMany(folder => new[] { Path.Combine(folder, "bin"), folder })
            .Concat(SystemCommand.Find("initdb") is { } onPath ? [Path.GetDirectoryName(Resolved(onPath))!] : []);

    // Search paths often hold links into the folder where the other programs are.
    private static string Resolved(string path) =>
        File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
}
