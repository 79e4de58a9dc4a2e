using Microsoft.Playwright;

namespace Sijil.Portal.Tests;

/// <summary>One tab for all tests of a class that only look: a tab of its own costs each page more than to be looked at.</summary>
public sealed class OneTab(PortalHost host) : IAsyncLifetime
{
    private IPage? page;

    public async Task<IPage> Open(string path)
    {
        if (page is null)
            page = await host.Open(path, scripts: true);
        else
            await page.GotoAsync(path);
        return page;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (page is not null)
            await page.Context.CloseAsync();
    }
}
