using Microsoft.Playwright;

namespace Sijil.Portal.Tests;

/// <summary>What must hold on every page, on a small and on a large screen. A class for each language, so that they run side by side.</summary>
public abstract class EveryPage(PortalHost host, OneTab tab, string language) : IClassFixture<OneTab>
{
    private static readonly int[] Widths = [320, 1280];

    public static TheoryData<string> Names => [.. PortalPages.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nobody_is_kept_out(string name)
    {
        var page = await tab.Open(host.Samples.Path(language, name));
        await AxeCore.Bring(page);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);

            Assert.Equal("", await AxeCore.Violations(page));
            Assert.Equal(0, await Overflow(page));
        }
    }

    /// <summary>By how many pixels the page is wider than the screen.</summary>
    private static Task<int> Overflow(IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

public sealed class EveryArabicPageTests(PortalHost host, OneTab tab) : EveryPage(host, tab, "ar");

public sealed class EveryFrenchPageTests(PortalHost host, OneTab tab) : EveryPage(host, tab, "fr");

public sealed class EveryEnglishPageTests(PortalHost host, OneTab tab) : EveryPage(host, tab, "en");
