using Microsoft.Playwright;

namespace Sijil.Portal.Tests;

/// <summary>The same ways with the keyboard alone.</summary>
public class KeyboardTests(PortalHost host)
{
    private const int MorePressesThanAnyoneHasPatienceFor = 40;

    [Theory]
    [InlineData("ar", "مغطى")]
    [InlineData("fr", "crèche")]
    [InlineData("en", "garage")]
    public async Task The_search_and_what_it_finds_are_reached(string language, string typed)
    {
        var page = await host.Open($"/{language}/permits");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await Focused(page, "getAttribute('href')"));
        Assert.True(await page.Locator(".skip").EvaluateAsync<bool>("link => link.getBoundingClientRect().top >= 0"));

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("q", await Focused(page, "id"));

        await page.Keyboard.TypeAsync(typed);
        await page.RunAndWaitForRequestFinishedAsync(
            () => page.Keyboard.PressAsync("Enter"),
            new() { Predicate = IsPage }
        );
        await page.WaitForURLAsync("**?q=*");
        await TabTo(page, "link => link.closest('.entry') !== null");
        await page.RunAndWaitForRequestFinishedAsync(
            () => page.Keyboard.PressAsync("Enter"),
            new() { Predicate = IsPage }
        );
        await page.WaitForURLAsync($"**/{language}/permits/PA-*");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("register")]
    [InlineData("entry, granted after a stop")]
    [InlineData("figures")]
    public async Task Whatever_has_the_focus_shows_it(string name)
    {
        var page = await host.Open(host.Samples.Path("fr", name));
        for (var press = 0; press < MorePressesThanAnyoneHasPatienceFor; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await Focused(page, "tagName") == "BODY")
                break;
            Assert.Equal("3px solid", await page.EvaluateAsync<string>(Outline));
        }

        await page.Context.CloseAsync();
    }

    private const string Outline =
        "() => { const style = getComputedStyle(document.activeElement); return `${style.outlineWidth} ${style.outlineStyle}`; }";

    private static bool IsPage(IRequest request) => request.IsNavigationRequest;

    private static Task<string> Focused(IPage page, string member) =>
        page.EvaluateAsync<string>($"document.activeElement.{member}");

    private static async Task TabTo(IPage page, string wanted)
    {
        for (var press = 0; press < MorePressesThanAnyoneHasPatienceFor; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator("*:focus").EvaluateAsync<bool>(wanted))
                return;
        }

        Assert.Fail("It was not reached.");
    }
}
