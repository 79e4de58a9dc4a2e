using Microsoft.Playwright;

namespace Sijil.Portal.Tests.SignIn;

/// <summary>A person signs in with a browser and sees who read their data.</summary>
public class MyDataTests(PortalHost host)
{
    private static readonly int[] Widths = [320, 1280];

    [Theory]
    [InlineData("ar", "اطّلاعًا على بياناتك", "اسمك")]
    [InlineData("fr", "22 consultations de vos données", "Votre nom")]
    [InlineData("en", "22 times your data was read", "Your name")]
    public async Task A_person_sees_who_read_their_data_until_they_sign_out(string language, string total, string field)
    {
        var page = await host.Open($"/{language}");
        await page.Locator($".menu a[href='/{language}/my-data']").ClickAsync();
        await SignIn(page, "amina");

        Assert.EndsWith($"/{language}/my-data", page.Url, StringComparison.Ordinal);
        Assert.Contains(total, await page.Locator("h2#openings").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(field, await page.Locator(".entry").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(20, await page.Locator(".entry").CountAsync());
        var newest = await page.Locator(".entry time").AllInnerTextsAsync();
        Assert.Equal(newest.OrderDescending(StringComparer.Ordinal), newest);
        await page.Locator("a[rel=next]").ClickAsync();
        Assert.Equal(SampleOpenings.Count - 20, await page.Locator(".entry").CountAsync());
        Assert.Contains(total, await page.Locator("h2#openings").InnerTextAsync(), StringComparison.Ordinal);

        await SignOut(page);
        Assert.EndsWith($"/{language}/sign-out", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(await page.Context.CookiesAsync(), cookie => cookie.Name == Visitor.SessionCookie);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_back_button_shows_nothing_after_signing_out()
    {
        var page = await host.Open("/en/my-data");
        await SignIn(page, "amina");
        await SignOut(page);

        for (var step = 0; step < 4; step++)
        {
            await page.GoBackAsync();

            Assert.Equal(0, await page.Locator(".entry").CountAsync());
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Somebody_else_sees_nothing_of_it()
    {
        var page = await host.Open("/en/my-data");
        await SignIn(page, "karim");

        Assert.Equal(0, await page.Locator(".entry").CountAsync());
        Assert.Contains(
            "0 times your data was read",
            await page.Locator("h2#openings").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await page.Context.CloseAsync();
    }

    /// <summary>Over plain HTTP on the loopback too: else this name would have been refused by the browser.</summary>
    [Fact]
    public async Task The_browser_keeps_one_hardened_cookie_of_a_session()
    {
        var page = await host.Open("/en/my-data");
        await SignIn(page, "amina");

        var cookies = await page.Context.CookiesAsync();
        var session = Assert.Single(cookies, cookie => cookie.Name == Visitor.SessionCookie);
        Assert.True(
            session is { Secure: true, HttpOnly: true, SameSite: SameSiteAttribute.Lax, Path: "/", Expires: -1 }
        );
        Assert.Equal("127.0.0.1", session.Domain);
        Assert.All(cookies, cookie => Assert.StartsWith("__Host-sijil-", cookie.Name, StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.True(cookie is { Secure: true, HttpOnly: true }));
        Assert.Equal(2, cookies.Count);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_way_in_and_out_keeps_nobody_out(string language)
    {
        var page = await host.Open($"/{language}/my-data", scripts: true);
        await page.Locator("main a.button").ClickAsync();
        await Look(page);
        await page.Locator("main form button").ClickAsync();
        await Look(page);
        Assert.Equal(1, await page.Locator(".faults a[href='#person']").CountAsync());
        await page.CheckAsync("input[value=amina]");
        await page.Locator("main form button").ClickAsync();
        await Look(page);
        Assert.Equal(20, await page.Locator(".entry").CountAsync());
        await page.Locator($"main a[href='/{language}/sign-out']").ClickAsync();
        await Look(page);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_takes_no_mouse()
    {
        var page = await host.Open("/en/my-data");
        await page.Locator("main a.button").FocusAsync();
        await page.Locator("main a.button:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/development/sign-in?*");
        await page.Locator("input[type=radio]").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/en/my-data");

        Assert.Equal(20, await page.Locator(".entry").CountAsync());
        await page.Context.CloseAsync();
    }

    private static async Task SignIn(IPage page, string person)
    {
        await page.Locator("main a.button").ClickAsync();
        await page.CheckAsync($"input[value={person}]");
        await page.Locator("main form button").ClickAsync();
    }

    private static async Task SignOut(IPage page)
    {
        await page.Locator("main a[href$='/sign-out']").ClickAsync();
        await page.Locator("main form button").ClickAsync();

        // The page before has the same address: that it is gone shows in what is no longer there.
        await page.Locator("main form").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.WaitForLoadStateAsync();
    }

    private static async Task Look(IPage page)
    {
        await AxeCore.Bring(page);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);

            Assert.Equal("", await AxeCore.Violations(page));
            Assert.Equal(
                0,
                await page.EvaluateAsync<int>(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"
                )
            );
        }
    }
}
