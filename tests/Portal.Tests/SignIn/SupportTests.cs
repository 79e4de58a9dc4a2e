using System.Net;
using Microsoft.Playwright;

namespace Sijil.Portal.Tests.SignIn;

/// <summary>A resident supports a proposal on its page, and takes it back.</summary>
public class SupportTests(PortalHost host)
{
    private static readonly int[] Widths = [320, 1280];

    [Theory]
    [InlineData("ar", "أنت تؤيد")]
    [InlineData("fr", "Vous soutenez cette proposition")]
    [InlineData("en", "You have supported this proposal")]
    public async Task A_resident_supports_and_takes_it_back(string language, string yours)
    {
        var page = await host.Open($"/{language}/proposals/{host.Samples.OpenProposal}", scripts: true);
        await page.Locator("main a.button[href$='/support']").ClickAsync();
        await SignIn(page, "karim");
        Assert.EndsWith("/support", page.Url, StringComparison.Ordinal);
        await Look(page);
        Assert.Equal(0, await page.Locator(".notice").CountAsync());

        await page.Locator("form#form button").ClickAsync();

        Assert.Contains(yours, await page.Locator(".notice").InnerTextAsync(), StringComparison.Ordinal);
        await Look(page);

        await page.Locator("form#form button").ClickAsync();

        Assert.Equal(0, await page.Locator(".notice").CountAsync());
        Assert.Equal(0, await page.Locator(".faults").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_is_not_on_the_roll_is_told_so_and_nothing_is_lost()
    {
        var page = await host.Open($"/en/proposals/{host.Samples.OpenProposal}/support");
        await SignIn(page, "amina");

        await page.Locator("form#form button").ClickAsync();

        Assert.Equal(1, await page.Locator(".faults a").CountAsync());
        Assert.Equal(1, await page.Locator("form#form button").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Officers_take_part_as_themselves_or_not_at_all()
    {
        var page = await host.Open($"/en/proposals/{host.Samples.OpenProposal}/support");
        await SignIn(page, "clerk-1");

        Assert.Contains("for your office", await page.Locator(".notice").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("form#form").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_that_did_not_come_from_here_supports_nothing()
    {
        var visitor = new Visitor(host);
        await visitor.SignIn("lina");

        var answer = await visitor.Post($"/en/proposals/{host.Samples.OpenProposal}/support", []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        var own = await visitor.Get($"/en/proposals/{host.Samples.OpenProposal}/support");
        Assert.DoesNotContain("You have supported", own.Text, StringComparison.Ordinal);
        Assert.Contains("no-store", own.CacheControl, StringComparison.Ordinal);
    }

    private static async Task SignIn(IPage page, string person)
    {
        await page.Locator("main a.button").ClickAsync();
        await page.CheckAsync($"input[value={person}]");
        await page.Locator("main form button").ClickAsync();
    }

    private static async Task Look(IPage page)
    {
        await AxeCore.Bring(page);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);

            Assert.Equal("", await AxeCore.Violations(page));
        }
    }
}
