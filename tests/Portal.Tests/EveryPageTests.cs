using Microsoft.Playwright;

namespace Sijil.Portal.Tests;

/// <summary>What must hold on every page, in every language, on a small and on a large screen.</summary>
public class EveryPageTests(PortalHost host)
{
    private static readonly int[] Widths = [320, 1280];

    public static TheoryData<string, string> All => [.. PortalPages.All];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nobody_is_kept_out(string language, string name)
    {
        var page = await host.Open(host.Samples.Path(language, name), scripts: true);
        await AxeCore.Bring(page);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);

            Assert.Equal("", await AxeCore.Violations(page));
            Assert.Equal(0, await Overflow(page));
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("home")]
    [InlineData("register")]
    [InlineData("register, not understood")]
    [InlineData("entry, granted after a stop")]
    [InlineData("entry, late")]
    [InlineData("figures")]
    public async Task Contrast_holds_in_the_dark(string name)
    {
        var page = await host.Open(host.Samples.Path("fr", name), scripts: true, colors: ColorScheme.Dark);
        await AxeCore.Bring(page);

        Assert.Equal("", await AxeCore.ContrastViolations(page));
        await page.Context.CloseAsync();
    }

    /// <summary>By how many pixels the page is wider than the screen.</summary>
    private static Task<int> Overflow(IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
