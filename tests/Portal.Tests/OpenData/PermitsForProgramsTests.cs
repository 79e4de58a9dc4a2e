using System.Text.Json;
using CsvHelper;
using Sijil.Domain.DataRights;

namespace Sijil.Portal.Tests.OpenData;

/// <summary>The register as programs read it.</summary>
public class PermitsForProgramsTests(PortalHost host)
{
    [Fact]
    public async Task Page_after_page_leads_through_the_whole_register()
    {
        var numbers = new List<string>();
        for (var next = "/api/public/permits?limit=70"; next is not null; )
        {
            using var answer = await host.Client.GetAsync(next, TestContext.Current.CancellationToken);
            var page = await Read(answer);
            numbers.AddRange(
                page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString()!)
            );
            next = page.TryGetProperty("next", out var link) ? link.GetString() : null;
            Assert.Equal(next is null ? [] : [$"<{next}>; rel=\"next\""], Link(answer));
        }

        Assert.Equal((await Rows()).Select(row => row["number"]), numbers);
        Assert.Equal(numbers.Distinct(), numbers);
    }

    [Theory]
    [InlineData("state=withdrawn", "state", "withdrawn")]
    [InlineData("state=decided&type=building-permit", "state", "decided")]
    public async Task It_can_be_narrowed_down(string query, string member, string expected)
    {
        var found = (await Read($"/api/public/permits?{query}")).GetProperty("items").EnumerateArray().ToArray();

        Assert.NotEmpty(found);
        Assert.All(found, item => Assert.Equal(expected, item.GetProperty(member).GetString()));
    }

    [Fact]
    public async Task Days_bound_what_is_found_on_both_ends()
    {
        var all = await Rows();
        var (from, until) = (all[40]["listed_on"], all[10]["listed_on"]);

        var found = (await Read($"/api/public/permits?from={from}&until={until}&limit=100"))
            .GetProperty("items")
            .GetArrayLength();

        Assert.Equal(
            all.Count(row =>
                string.CompareOrdinal(row["listed_on"], from) >= 0
                && string.CompareOrdinal(row["listed_on"], until) <= 0
            ),
            found
        );
    }

    [Theory]
    [InlineData("state=lost", "/state")]
    [InlineData("from=31/12/2026", "/from")]
    [InlineData("from=2026-02-01&until=2026-01-01", "/until")]
    [InlineData(
        "number=98765432109876543210987654321098765432109876543210987654321098765432109876543210987654321098765432101",
        "/number"
    )]
    [InlineData("limit=101", "/limit")]
    [InlineData("limit=٥", "/limit")]
    [InlineData("cursor=x", "/cursor")]
    public async Task What_cannot_be_understood_is_named(string query, string member)
    {
        using var answer = await host.Client.GetAsync(
            $"/api/public/permits?{query}",
            TestContext.Current.CancellationToken
        );

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(member, (await Read(answer)).GetProperty("errors")[0].GetProperty("pointer").GetString());
    }

    [Fact]
    public async Task The_figures_are_those_that_the_entries_give()
    {
        var total = (await Read("/api/public/permits/statistics")).GetProperty("total");
        var rows = await Rows();
        var days = rows.Select(row => row["days_to_decision"])
            .Where(text => text.Length > 0)
            .Select(int.Parse)
            .Order()
            .ToArray();

        Assert.Equal(rows.Count(row => row["outcome"] == "grant"), total.GetProperty("granted").GetInt32());
        Assert.Equal(rows.Count(row => row["outcome"] == "refuse"), total.GetProperty("refused").GetInt32());
        Assert.Equal(rows.Count(row => row["state"] == "withdrawn"), total.GetProperty("withdrawn").GetInt32());
        Assert.Equal(
            rows.Count(row => row["state"] == "under-assessment"),
            total.GetProperty("underAssessment").GetInt32()
        );
        Assert.Equal(days[(days.Length + 1) / 2 - 1], total.GetProperty("medianDays").GetInt32());
    }

    [Fact]
    public async Task Both_imports_stand_in_the_register_and_nothing_was_added_to_what_they_say()
    {
        var imported = (await Rows()).ToLookup(row => row["import_source"]);

        Assert.Equal((PortalHost.ImportedPermits, 21), (imported["blds"].Count(), imported["planning"].Count()));
        Assert.All(
            imported["blds"],
            row => Assert.Equal(("", "", ""), (row["outcome"], row["decided_on"], row["permit_number"]))
        );
        Assert.Equal(
            (await Rows()).Count,
            (await Read("/api/public/permits/statistics")).GetProperty("total").GetProperty("entries").GetInt32()
        );
    }

    /// <summary>A search for the beginning of a number finds every number that begins so.</summary>
    [Fact]
    public async Task One_entry_is_found_by_its_number_and_by_nothing_less()
    {
        var number = (await Rows())[0]["number"];

        Assert.Equal(number, Assert.Single(await Rows($"?number={Uri.EscapeDataString(number)}"))["number"]);
        Assert.Empty(await Rows($"?number={Uri.EscapeDataString(number[..^1])}"));
        Assert.NotEmpty(await Rows($"?q={Uri.EscapeDataString(number[..^1])}"));
        var list = await Read($"/api/public/permits?number={Uri.EscapeDataString(number)}");
        Assert.Equal(1, list.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_file_that_a_page_offers_of_its_entry_holds_this_entry_alone()
    {
        var page = await host.Client.GetStringAsync(
            $"/en/permits/{host.Samples.Imported}",
            TestContext.Current.CancellationToken
        );

        Assert.Contains(
            $"/api/public/permits.csv?number={Uri.EscapeDataString(host.Samples.Imported)}\"",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_an_import_says_in_words_is_read_part_by_part()
    {
        var detail = await Read($"/api/public/permits/{host.Samples.Imported}");
        var given = detail.GetProperty("entry").GetProperty("import").GetProperty("asGiven");

        Assert.Matches("^[0-9]{4} - ", given.GetProperty("parts").GetProperty("permitclass").GetString());
        Assert.True(
            detail.GetProperty("disclosures").TryGetProperty(given.GetProperty("commitment").GetString()!, out _)
        );
    }

    [Fact]
    public async Task The_check_texts_of_an_import_give_its_fingerprints()
    {
        var entry = await Read($"/api/public/permits/{host.Samples.ImportedDecision}");
        var openings = entry.GetProperty("disclosures").EnumerateObject().ToArray();

        Assert.Equal(2, openings.Length);
        Assert.All(
            openings,
            opening => Assert.Equal(opening.Name, Disclosure.CommitmentOf(opening.Value.GetString()!))
        );
    }

    /// <summary>As the page on verification tells readers to do it.</summary>
    [Fact]
    public async Task The_check_texts_give_the_fingerprints()
    {
        var entry = await Read($"/api/public/permits/{host.Samples.Moved}");
        var openings = entry.GetProperty("disclosures").EnumerateObject().ToArray();

        Assert.Equal(3, openings.Length);
        Assert.All(
            openings,
            opening => Assert.Equal(opening.Name, Disclosure.CommitmentOf(opening.Value.GetString()!))
        );
        Assert.Contains(
            openings,
            opening =>
                Disclosure
                    .Parse(opening.Value.GetString()!)
                    .ValueJson.Contains(Text(entry, "description"), StringComparison.Ordinal)
        );
        Assert.Empty(
            (await Read($"/api/public/permits/{host.Samples.WithoutTexts}"))
                .GetProperty("disclosures")
                .EnumerateObject()
        );
    }

    [Fact]
    public async Task The_count_of_a_term_ends_on_its_last_day()
    {
        var entry = await Read($"/api/public/permits/{host.Samples.Moved}");
        var kinds = entry
            .GetProperty("count")
            .EnumerateArray()
            .Select(step => step.GetProperty("step").GetString())
            .ToArray();

        Assert.Equal("started", kinds[0]);
        Assert.Contains("stopped", kinds);
        Assert.Equal("in-force", entry.GetProperty("standing").GetProperty("standing").GetString());
    }

    private static string Text(JsonElement entry, string member) =>
        entry.GetProperty("entry").GetProperty(member).GetProperty("text").GetString()!;

    private static IEnumerable<string> Link(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Link", out var links) ? links : [];

    private async Task<JsonElement> Read(string path)
    {
        using var answer = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        return await Read(answer);
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer) =>
        JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>The file, by column. No value of the made-up cases needs quotation marks in the columns that are looked at.</summary>
    private async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Rows(string query = "")
    {
        var file = await host.Client.GetStringAsync(
            $"/api/public/permits.csv{query}",
            TestContext.Current.CancellationToken
        );
        using var table = CsvReader.FromText(file.TrimStart('\ufeff'));
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (table.Read())
            rows.Add(table.Headers.Zip(table.Current.ToArray()).ToDictionary(cell => cell.First, cell => cell.Second));
        return rows;
    }
}
