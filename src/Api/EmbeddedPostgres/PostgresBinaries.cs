using System.Globalization;

namespace Sijil.Api.EmbeddedPostgres;

/// <summary>A folder with PostgreSQL's server programs, and their major version.</summary>
internal sealed record PostgresBinaries(string BinFolder, int Major)
{
    public const int OldestMajor = 15;

    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    public string Initdb => Program(BinFolder, "initdb");
    public string PgCtl => Program(BinFolder, "pg_ctl");

    /// <summary>Null when the folder lacks one of the programs, or they do not run here.</summary>
    public static async Task<PostgresBinaries?> ProbeAsync(string binFolder, CancellationToken cancellation)
    {
        if (!Needed.All(name => File.Exists(Program(binFolder, name))))
        {
            return null;
        }

        var answer = await SystemCommand.RunAsync(Program(binFolder, "postgres"), ["--version"], cancellation);
        return answer.Succeeded && MajorIn(answer.Output) is { } major ? new(binFolder, major) : null;
    }

    // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"; a test release says "19beta1".
    private static int? MajorIn(string answer)
    {
        var afterName = answer[(answer.IndexOf(") ", StringComparison.Ordinal) + 1)..].TrimStart();
        var digits = string.Concat(afterName.TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, CultureInfo.InvariantCulture, out var major) ? major : null;
    }

    private static string Program(string folder, string name) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
}
