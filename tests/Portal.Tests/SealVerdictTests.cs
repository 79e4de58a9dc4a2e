using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sijil.Portal.Tests;

/// <summary>Beside the seal of a decision stands what the municipality found when it checked it, with the report.</summary>
public sealed partial class SealVerdictTests(PortalHost host)
{
    [Theory]
    [InlineData("ar", "تحققت البلدية نفسها", "الختم صحيح")]
    [InlineData("fr", "La commune a contrôlé le cachet elle-même", "Le cachet est bon")]
    [InlineData("en", "The municipality checked the seal itself", "The seal is right")]
    public async Task The_municipality_says_what_it_found_and_publishes_the_report(
        string language,
        string checkedBy,
        string found
    )
    {
        var page = await Eventually.Is(
            "the verdict is on the page",
            () =>
                host.Client.GetStringAsync(
                    $"/{language}/permits/{host.Samples.Refused}",
                    TestContext.Current.CancellationToken
                ),
            text => Report().IsMatch(text)
        );

        Assert.Contains(checkedBy, page, StringComparison.Ordinal);
        Assert.Contains(found, page, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(
            await host.Client.GetByteArrayAsync(
                Report().Match(page).Groups[1].Value,
                TestContext.Current.CancellationToken
            )
        );
        var verdict = report.RootElement.GetProperty("signatures")[0];
        Assert.Equal("TOTAL_PASSED", verdict.GetProperty("indication").GetString());
        Assert.NotEqual(0, verdict.GetProperty("steps").GetArrayLength());
    }

    [GeneratedRegex("href=\"([^\"]+)\" download=\"verdict.json\"")]
    private static partial Regex Report();
}
