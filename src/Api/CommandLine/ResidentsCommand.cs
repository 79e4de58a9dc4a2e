using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sijil.Api.Hosting;
using Sijil.Application;
using Sijil.Application.Governance.Residents;

namespace Sijil.Api.CommandLine;

/// <summary>Takes over the roll of residents of a population office.</summary>
internal static class ResidentsCommand
{
    private static readonly Argument<string> Source = new("path")
    {
        Description = "A CSV file with the columns national_id, name, birth_date, area, class, from, until.",
    };

    private static readonly Option<string> Municipality = new("--municipality")
    {
        Description = "The municipality whose roll it is.",
        DefaultValueFactory = _ => RegisterApplication.Demo,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "For machines." };

    public static Command Create()
    {
        var residents = new Command(
            "residents",
            "Imports the roll of residents into the vault. Can be repeated. Exit code 0 only if every row is in, 2 if some are bad."
        )
        {
            Source,
            Municipality,
            Json,
        };
        residents.SetAction((parsed, stop) => ImportCommand.Run(parsed, Import, stop));
        return residents;
    }

    private static async Task<int> Import(ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        var json = parsed.GetValue(Json);
        var report = await ImportBar.Show(
            json,
            pace =>
                services
                    .GetRequiredService<ResidentsImport>()
                    .Run(parsed.GetValue(Municipality)!, parsed.GetValue(Source)!, cancellation, pace)
        );
        await Console.Out.WriteLineAsync(json ? JsonSerializer.Serialize(report, StoredJson.Options) : Words(report));
        return report.IsClean ? 0 : ImportCommand.BadRows;
    }

    private static string Words(RollReport report) =>
        string.Join(
            Environment.NewLine,
            [
                .. ImportWords.Of(report.BadRows, report.Counts.Bad),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{report.Counts.Rows():N0} rows: {report.Counts.Added:N0} added, {report.Counts.Changed:N0} changed, {report.Counts.Unchanged:N0} unchanged, {report.Counts.Bad:N0} bad."
                ),
                report.Counts.ChangeTheRoll()
                    ? "The values are in the vault; the register records that there was an import, and of whom nothing."
                    : "Nothing in it is new, so nothing was recorded.",
            ]
        );
}
