using System.Text.Json;
using CsvHelper;

namespace Sijil.Portal.Tests.OpenData;

/// <summary>Proposals as programs read them.</summary>
public class ProposalsForProgramsTests(PortalHost host)
{
    private const string Proposals = "/api/public/proposals";

    [Fact]
    public async Task The_file_says_what_the_list_says()
    {
        var listed = JsonElement
            .Parse(await Get($"{Proposals}?limit=100"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(item =>
                (
                    Id: item.GetProperty("id").GetString()!,
                    Phase: item.GetProperty("phase").GetString()!,
                    Title: item.GetProperty("revisions")[0].GetProperty("title").GetProperty("text").GetString() ?? "",
                    Residents: item.GetProperty("residents").GetRawText()
                )
            )
            .ToArray();

        var rows = Rows(await Get($"{Proposals}.csv"));

        Assert.NotEmpty(listed);
        Assert.Equal(listed, rows.Select(row => (row["id"], row["phase"], row["title"], row["residents"])));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("?phase=open", "?phase=open")]
    public async Task The_list_offers_the_file_of_what_it_shows(string shown, string offered) =>
        Assert.Contains(
            $"href=\"{Proposals}.csv{offered}\"",
            await Get($"/en/proposals{shown}"),
            StringComparison.Ordinal
        );

    private Task<string> Get(string path) => host.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    private static List<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var table = CsvReader.FromText(file.TrimStart('\ufeff'));
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (table.Read())
            rows.Add(table.Headers.Zip(table.Current.ToArray()).ToDictionary(cell => cell.First, cell => cell.Second));
        return rows;
    }
}
