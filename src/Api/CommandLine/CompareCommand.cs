using System.CommandLine;
using System.Text.Json;
using Marten;
using Sijil.Api.Hosting;
using Sijil.Application;
using Sijil.Projections.Rebuilding;

namespace Sijil.Api.CommandLine;

/// <summary>Makes every read model again from the events, beside the one in use, and tells where they differ.</summary>
internal static class CompareCommand
{
    public static Command Create(Option<string> municipality, Option<bool> json)
    {
        var compare = new Command(
            "compare",
            "Rebuilds every read model beside the one in use. Exit code 0 only if they are the same."
        )
        {
            municipality,
            json,
        };
        compare.SetAction(
            (parsed, cancellation) => Compare(parsed.GetValue(municipality)!, parsed.GetValue(json), cancellation)
        );
        return compare;
    }

    private static async Task<int> Compare(string municipality, bool json, CancellationToken cancellation)
    {
        await using var register = await RunningRegister.Open(DatabaseUse.Command);
        var store = register.Services.GetRequiredService<IDocumentStore>();
        var reports = await new Comparison(store).Of(
            municipality,
            cancellation,
            TerminalProgress.Of("documents", json)
        );

        await Console.Out.WriteLineAsync(
            json
                ? JsonSerializer.Serialize(reports, StoredJson.Options)
                : string.Join(Environment.NewLine, reports.SelectMany(Words))
        );
        return reports.All(report => report.IsClean) ? 0 : 1;
    }

    private static IEnumerable<string> Words(ComparisonReport report) =>
        report
            .Differences.Select(difference =>
                $"  {difference.Kind} {difference.Id}: {string.Join(", ", difference.Members)}"
            )
            .Prepend(
                $"{report.ReadModel}: {report.Documents} documents, {report.DifferenceCount} differences"
                    + (report.AsOf is { } number ? $", as of event {number}" : "")
            );
}
