using System.Globalization;
using System.Text.Json;

namespace Sijil.Bench.Report;

/// <summary>Puts what was found where people and machines look for it.</summary>
internal static class ResultFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Into the file that was asked for, and, where the run was long enough to say something, into bench/README.md.</summary>
    public static async Task Write(
        BenchSettings settings,
        Machine machine,
        IReadOnlyList<Finding> findings,
        CancellationToken cancellation
    )
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        if (settings.Json is { } file)
            await File.WriteAllTextAsync(
                file,
                JsonSerializer.Serialize(
                    new
                    {
                        day,
                        machine,
                        command = settings.CommandLine,
                        findings,
                    },
                    Json
                ),
                cancellation
            );
        if (!settings.IsFullLength)
            return;

        var page = Path.Combine(ProjectRoot.Folder, "bench", "README.md");
        var text = await File.ReadAllTextAsync(page, cancellation);
        foreach (var finding in findings)
            text = Replace(text, finding.Benchmark, Section(settings, machine, day, finding));
        await File.WriteAllTextAsync(page, text, cancellation);
    }

    private static string Section(BenchSettings settings, Machine machine, DateOnly day, Finding finding) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Markdown.Of(finding)}\n\n*{day:yyyy-MM-dd}, `{settings.CommandLine}`: {machine}.*"
        );

    /// <summary>What stands between the two marks of a benchmark is its result.</summary>
    private static string Replace(string page, string benchmark, string section)
    {
        var (begin, end) = ($"<!-- {benchmark} -->", $"<!-- /{benchmark} -->");
        var from = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = page.IndexOf(end, StringComparison.Ordinal);
        return from >= begin.Length && to >= from
            ? $"{page[..from]}\n\n{section}\n\n{page[to..]}"
            : throw new InvalidDataException($"bench/README.md has no place {begin} … {end} for the results.");
    }
}
