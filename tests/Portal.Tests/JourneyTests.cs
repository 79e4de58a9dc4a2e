using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Sijil.Portal.Tests;

/// <summary>The ways of a citizen through the portal, without JavaScript.</summary>
public partial class JourneyTests(PortalHost host)
{
    [Theory]
    [InlineData("ar", "ملعبٌ مغطّى", "ملعب مغطى وغرف لتبديل الملابس", "السجل", "الأرقام", "CSV")]
    [InlineData("fr", "creche salles", "Extension d’une crèche de deux salles", "Registre", "Chiffres", "CSV")]
    [InlineData("en", "GARAGE roof gree", "Garage with a green roof", "Register", "Figures", "CSV")]
    public async Task From_the_first_page_to_the_data(
        string language,
        string typed,
        string found,
        string register,
        string figures,
        string download
    )
    {
        var page = await host.Open($"/{language}");
        await page.GetByRole(AriaRole.Navigation)
            .GetByRole(AriaRole.Link, new() { Name = register, Exact = true })
            .ClickAsync();
        await page.FillAsync("#q", typed);
        await page.Locator("form button").ClickAsync();

        var entry = page.Locator(".entry");
        Assert.Equal(1, await entry.CountAsync());
        Assert.Equal(found, await entry.Locator(".entry-what bdi").InnerTextAsync());

        await entry.Locator("h3").GetByRole(AriaRole.Link).ClickAsync();
        Assert.Matches($"/{language}/permits/PA-[0-9]+-[0-9]+$", page.Url);
        Assert.Contains(found, await page.Locator("dl.facts").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await page.Locator(".timeline time").CountAsync());
        Assert.Equal(1, await page.Locator(".agrees").CountAsync());

        await page.GetByRole(AriaRole.Navigation)
            .GetByRole(AriaRole.Link, new() { Name = figures, Exact = true })
            .ClickAsync();
        Assert.Equal(12, await page.Locator("svg.bars text[text-anchor=end]").CountAsync());

        var file = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = download }).ClickAsync()
        );
        using var reader = new StreamReader(await file.CreateReadStreamAsync());
        var lines = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.StartsWith("number,permit_type,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains(found, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_language_changes_and_the_page_stays()
    {
        var page = await host.Open($"/en/permits/{host.Samples.Moved}");

        await page.GetByRole(AriaRole.Link, new() { Name = "العربية" }).ClickAsync();

        Assert.EndsWith($"/ar/permits/{host.Samples.Moved}", page.Url, StringComparison.Ordinal);
        Assert.Equal("rtl", await page.Locator("html").GetAttributeAsync("dir"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Page_after_page_shows_every_entry_once()
    {
        var page = await host.Open("/fr/permits");
        var seen = new List<string>();
        while (true)
        {
            seen.AddRange(await page.Locator(".entry h3").AllInnerTextsAsync());
            var next = page.Locator("a[rel=next]");
            if (await next.CountAsync() == 0)
                break;
            await next.ClickAsync();
        }

        var file = await host.Client.GetStringAsync("/api/public/permits.csv", TestContext.Current.CancellationToken);
        var listed = file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(',')[0]);
        Assert.Equal(listed, seen);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Days_can_be_typed_in_arabic_digits()
    {
        var page = await host.Open("/ar/permits");
        await page.FillAsync("#from", "١/١/٢٠٢٥");
        await page.FillAsync("#until", "۲/۱/۲۰۲۵");
        await page.Locator("form button").ClickAsync();

        Assert.Equal(0, await page.Locator(".faults").CountAsync());
        Assert.Equal("١/١/٢٠٢٥", await page.InputValueAsync("#from"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_not_understood_is_said_at_the_field_and_in_the_title()
    {
        var page = await host.Open("/en/permits?from=31/02/2026");

        Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);
        await page.Locator(".faults a").ClickAsync();
        Assert.EndsWith("#from", page.Url, StringComparison.Ordinal);
        Assert.Contains(
            "from-fault",
            await page.Locator("#from").GetAttributeAsync("aria-describedby"),
            StringComparison.Ordinal
        );
        Assert.Equal("31/02/2026", await page.InputValueAsync("#from"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_text_that_was_withdrawn_is_shown_as_withdrawn()
    {
        var page = await host.Open($"/en/permits/{host.Samples.WithoutTexts}");

        var text = Spaces().Replace(await page.Locator("main").InnerTextAsync(), " ");

        Assert.Equal(3, Regex.Count(text, "Withdrawn: this text is no longer published"));
        await page.Context.CloseAsync();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
