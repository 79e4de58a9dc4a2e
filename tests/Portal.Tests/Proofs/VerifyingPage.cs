using Microsoft.Playwright;

namespace Sijil.Portal.Tests.Proofs;

/// <summary>The page of an event in a browser that runs its script, and what the script said of each step.</summary>
internal sealed class VerifyingPage(IPage page)
{
    public IPage Page => page;

    /// <param name="alterPage">What a lying server makes of the page.</param>
    /// <param name="alterProof">What it makes of the proof.</param>
    /// <param name="remembered">The checkpoint that this browser has seen before, as JSON.</param>
    public static async Task<VerifyingPage> Open(
        PortalHost host,
        Guid eventId,
        string language = "en",
        Func<string, string>? alterPage = null,
        Func<string, string>? alterProof = null,
        string? remembered = null
    )
    {
        var page = await host.Open("about:blank", scripts: true);
        if (remembered is not null)
        {
            await page.GotoAsync($"{host.Address}/{language}/accessibility");
            await page.EvaluateAsync("seen => localStorage.setItem('sijil:/log/demo', seen)", remembered);
        }

        await LyingServer.Alter(page, $"**/{language}/events/*", alterPage);
        await LyingServer.Alter(page, "**/api/public/events/*/proof", alterProof);
        var verifying = new VerifyingPage(page);
        await verifying.Look($"{host.Address}/{language}/events/{eventId}");
        return verifying;
    }

    public async Task Look(string address)
    {
        await page.GotoAsync(address);
        await page.Locator("#verdict[data-standing]").WaitForAsync();
    }

    /// <summary>One of <c>right</c>, <c>wrong</c> and <c>open</c>.</summary>
    public async Task<string?> Verdict() => await page.Locator("#verdict").GetAttributeAsync("data-standing");

    /// <summary>The steps that failed.</summary>
    public Task<string[]> Failed() =>
        page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[data-standing=wrong][data-step]')].map(step => step.dataset.step)"
        );

    public Task<string> Said(string step) => page.Locator($"[data-step={step}] .result").InnerTextAsync();

    public Task<string> Remembered() => page.EvaluateAsync<string>("localStorage.getItem('sijil:/log/demo')");
}
