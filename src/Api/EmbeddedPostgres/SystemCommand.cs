using System.ComponentModel;
using System.Diagnostics;

namespace Sijil.Api.EmbeddedPostgres;

/// <summary>Runs a program to its end. Like a shell, it answers 127 when there is no such program.</summary>
internal static class SystemCommand
{
    private const int CannotBeRun = 127;

    public sealed record Result(int ExitCode, string Output)
    {
        public bool Succeeded => ExitCode == 0;
    }

    public static async Task<Result> RunAsync(
        string program,
        IEnumerable<string> arguments,
        CancellationToken cancellation,
        bool capture = true
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = capture,
            RedirectStandardError = capture,
            RedirectStandardInput = true,
            UseShellExecute = false,
            // The host's own folder may be closed to the user that the program runs as.
            WorkingDirectory = Path.GetPathRoot(Environment.SystemDirectory) is { Length: > 0 } drive ? drive : "/",
        };
        // PGDATA, PGPORT, PGOPTIONS and the like of the caller's shell would redirect or change the server.
        foreach (
            var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList()
        )
        {
            start.Environment.Remove(name);
        }

        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception problem)
        {
            return new(CannotBeRun, problem.Message);
        }

        process.StandardInput.Close();
        var output = capture ? process.StandardOutput.ReadToEndAsync(cancellation) : Task.FromResult("");
        var errors = capture ? process.StandardError.ReadToEndAsync(cancellation) : Task.FromResult("");
        try
        {
            await process.WaitForExitAsync(cancellation);
            return new(process.ExitCode, (await output + await errors).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>The program's full path when the search path has it.</summary>
    public static string? Find(string program)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            // A root shell often lacks these two.
            .Concat(OperatingSystem.IsWindows() ? [] : ["/usr/sbin", "/sbin"])
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending)))
            .FirstOrDefault(File.Exists);
    }
}
