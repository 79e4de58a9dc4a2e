using Microsoft.Playwright;

namespace Sijil.Portal.Tests.Proofs;

/// <summary>Changes what a browser is sent, as a server could that means to deceive.</summary>
internal static class LyingServer
{
    public static Task Alter(IPage page, string addresses, Func<string, string>? change) =>
        change is null
            ? Task.CompletedTask
            : page.RouteAsync(
                addresses,
                async route =>
                {
                    var answer = await route.FetchAsync();
                    var before = await answer.TextAsync();
                    var after = change(before);
                    Assert.NotEqual(before, after);
                    await route.FulfillAsync(new() { Response = answer, Body = after });
                }
            );
}
