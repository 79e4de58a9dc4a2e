namespace Sijil.Portal.Tests;

/// <summary>Who types what is no day is told so in the words of the field they typed it into.</summary>
public class DayOfLawTests(PortalHost host)
{
    public static TheoryData<string> Languages => [.. PortalPages.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_fault_names_the_field(string language)
    {
        var page = await host.Open($"/{language}/acts/state/code/2019/urban-planning?on=31/02/2026");

        var field = (await page.Locator("label[for=on]").InnerTextAsync()).Trim();
        Assert.StartsWith(field, (await page.Locator("#on-fault").InnerTextAsync()).Trim(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
