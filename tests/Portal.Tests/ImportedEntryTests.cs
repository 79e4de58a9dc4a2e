using System.Text.RegularExpressions;

namespace Sijil.Portal.Tests;

/// <summary>What a source says in its own words is shown under what it is about, and can be checked like any other text.</summary>
public class ImportedEntryTests(PortalHost host)
{
    [Fact]
    public async Task Each_part_stands_under_its_own_label()
    {
        var page = await Read();

        Assert.Matches("<dt>Class of permit as given</dt><dd><bdi[^>]*>[0-9]{4} - [^<]+</bdi></dd>", page);
        Assert.Matches("<dt>Kind of work as given</dt><dd><bdi[^>]*>[A-Z][a-z]+</bdi></dd>", page);
        Assert.Matches("<dt>State as given</dt><dd><bdi[^>]*>Completed</bdi></dd>", page);
    }

    [Fact]
    public async Task Its_fingerprint_stands_beside_those_of_the_other_texts()
    {
        var page = await Read();

        Assert.Contains("<h3>What the source says in words</h3>", page, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(page, "<dt>Check text</dt>"));
        Assert.DoesNotContain("no longer published", page, StringComparison.Ordinal);
    }

    private Task<string> Read() =>
        host.Client.GetStringAsync($"/en/permits/{host.Samples.Imported}", TestContext.Current.CancellationToken);
}
