using Microsoft.Playwright;

namespace Sijil.Portal.Tests;

/// <summary>What must hold where the reader prefers dark colours.</summary>
public sealed class DarkPagesTests(PortalHost host)
{
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
}
