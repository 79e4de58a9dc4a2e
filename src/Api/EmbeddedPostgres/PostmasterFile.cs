using System.Diagnostics;
using System.Globalization;

namespace Sijil.Api.EmbeddedPostgres;

/// <summary>What <c>postmaster.pid</c> in a data folder says, and whether it is still true.</summary>
internal sealed record PostmasterFile(string DataFolder, int ProcessId, int Port)
{
    private static string In(string dataFolder) => Path.Combine(dataFolder, "postmaster.pid");

    /// <summary>Null when there is none, or it is being written at this moment.</summary>
    public static PostmasterFile? Read(string dataFolder)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(In(dataFolder));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        return
            lines.Length >= 4
            && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var process)
            && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port)
            ? new(dataFolder, process, port)
            : null;
    }

    /// <summary>
    /// The server of this folder if it is alive; a number that went to another process meanwhile is not it.
    /// </summary>
    public static PostmasterFile? Running(string dataFolder) =>
        Read(dataFolder) is { } file && file.IsServer() ? file : null;

    /// <summary>
    /// Makes the server take the file for a dead one's when its number belongs to an unrelated process, or to a corpse
    /// that nobody collects, as in containers. The rest of the file stays, for by it a new server finds survivors of
    /// the old one.
    /// </summary>
    public static void Disown(string dataFolder)
    {
        var path = In(dataFolder);
        if (Read(dataFolder) is { } file && !file.IsServer())
        {
            var lines = File.ReadAllLines(path);
            lines[0] = int.MaxValue.ToString(CultureInfo.InvariantCulture);
            File.WriteAllLines(path, lines);
        }
    }

    private bool IsServer()
    {
        try
        {
            return OperatingSystem.IsLinux() ? RunsOnThisFolder() : IsNamedPostgres();
        }
        // Gone between two looks.
        catch (Exception problem) when (problem is IOException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    // The folder can be known under several names (links, mounts), so the files are compared instead: number, folder,
    // birth.
    private bool RunsOnThisFolder()
    {
        var arguments = File.ReadAllText($"/proc/{ProcessId}/cmdline").Split('\0');
        var option = Array.IndexOf(arguments, "-D");
        return option >= 0
            && option + 1 < arguments.Length
            && File.ReadLines(In(arguments[option + 1])).Take(3).SequenceEqual(File.ReadLines(In(DataFolder)).Take(3));
    }

    private bool IsNamedPostgres()
    {
        using var process = Process.GetProcessById(ProcessId);
        return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
    }
}
