using System.Net;
using Microsoft.Playwright;

namespace Sijil.Portal.Tests.Proofs;

/// <summary>Whoever handed something in keeps an address that shows what became of it.</summary>
public sealed class ReceiptTests(PortalHost host)
{
    private string Receipt => $"/receipts/{host.Samples.Events.Sealed}";

    [Theory]
    [InlineData("ar", "/ar")]
    [InlineData("fr-FR", "/fr")]
    public async Task Its_address_leads_to_the_readers_language(string wanted, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Receipt)
        {
            Headers = { { "Accept-Language", wanted } },
        };

        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected + Receipt, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task It_says_what_happens_next_and_leads_to_the_proof()
    {
        var page = await host.Open($"/en{Receipt}", scripts: true);

        Assert.Contains(
            "An application was handed in",
            await page.Locator("main").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "checks whether the application is complete",
            await page.Locator("main").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await page.GetByRole(AriaRole.Link, new() { Name = "Check it here" }).ClickAsync();
        await page.Locator("#verdict[data-standing=right]").WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_is_never_kept_because_the_proof_comes_later()
    {
        using var answer = await host.Client.GetAsync($"/fr{Receipt}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}
