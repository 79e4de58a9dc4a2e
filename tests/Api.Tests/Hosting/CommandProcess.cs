using System.Diagnostics;

namespace Sijil.Api.Tests.Hosting;

/// <summary>A command of the terminal as a process of its own.</summary>
internal static class CommandProcess
{
    public static async Task<CommandResult> Run(
        IReadOnlyDictionary<string, string> settings,
        params IReadOnlyList<string> words
    )
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Sijil.Api.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = await process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output, errors);
    }
}

internal sealed record CommandResult(int Code, string Output, string Errors);
