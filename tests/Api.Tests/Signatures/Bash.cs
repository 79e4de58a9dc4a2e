using System.Diagnostics;

namespace Sijil.Api.Tests.Signatures;

/// <summary>Runs commands as somebody at a terminal does; the first that fails ends it.</summary>
internal static class Bash
{
    public static async Task<(bool IsGood, string Words)> Run(string commands, string folder)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"set -euo pipefail\n{commands}"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complaints = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode == 0, await said + complaints);
    }
}
