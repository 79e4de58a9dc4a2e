using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Portal.Tests.Proofs;

/// <summary>Everything under a file number, with the proof that nothing was left out.</summary>
public sealed partial class LookupTests(PortalHost host)
{
    private string Path => $"/en/lookup?number={Uri.EscapeDataString(host.Samples.Refused)}";

    [Theory]
    [InlineData("ar", "القائمة كاملة")]
    [InlineData("fr", "la liste est complète")]
    [InlineData("en", "the list is complete")]
    public async Task A_file_leads_to_all_that_stands_under_its_number(string language, string expected)
    {
        var page = await host.Open($"/{language}/permits/{host.Samples.Refused}", scripts: true);

        await page.Locator("a[href*='/lookup?number=']").ClickAsync();
        await page.Locator("#verdict[data-standing]").WaitForAsync();

        Assert.Contains(expected, await page.Locator("#verdict").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await page.Locator("#list li").CountAsync());
        Assert.Equal("", await AxeAnd(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_entry_left_out_of_the_page_is_noticed()
    {
        var page = await Open(page: html => Item().Replace(html, "", 1));

        Assert.Equal(["list"], await Failed(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_entry_left_out_of_page_and_index_is_noticed()
    {
        var page = await Open(html => Item().Replace(html, "", 1), LeaveOneOut);

        Assert.Equal(["index"], await Failed(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_index_that_the_log_has_not_signed_is_noticed()
    {
        var page = await Open(proof: file => Signature().Replace(file, "$1AAAA"));

        Assert.Equal(["signature"], await Failed(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task That_nothing_stands_under_a_number_is_proved_as_well()
    {
        var proof = LookupProof.Parse(await Bytes("/api/public/log/lookup?number=nothing"));
        var key = VerifierKey.Parse(
            (await host.Client.GetStringAsync("/log/demo/vkey", TestContext.Current.CancellationToken)).Trim()
        );

        var found = Assert.IsType<LookupVerification.Accepted>(
            proof.Verify(LookupQuestion.OfNumber("nothing"), key, Ed25519.Verify)
        );
        Assert.Empty(found.Indices);
    }

    private static string LeaveOneOut(string file)
    {
        var lines = file.Split('\n').ToList();
        lines.RemoveAt(2);
        lines[1] = $"entries {int.Parse(lines[1].Split(' ')[1], null) - 1}";
        return string.Join('\n', lines);
    }

    private async Task<IPage> Open(Func<string, string>? page = null, Func<string, string>? proof = null)
    {
        var opened = await host.Open("about:blank", scripts: true);
        await LyingServer.Alter(opened, "**/en/lookup?*", page);
        await LyingServer.Alter(opened, "**/api/public/log/lookup?*", proof);
        await opened.GotoAsync(host.Address + Path);
        await opened.Locator("#verdict[data-standing=wrong]").WaitForAsync();
        return opened;
    }

    private static Task<string[]> Failed(IPage page) =>
        page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[data-standing=wrong][data-step]')].map(step => step.dataset.step)"
        );

    private static async Task<string> AxeAnd(IPage page)
    {
        await AxeCore.Bring(page);
        return await AxeCore.Violations(page);
    }

    private Task<byte[]> Bytes(string path) =>
        host.Client.GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    [GeneratedRegex("<li class=\"entry\" data-index.*?</li>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex("(— \\S+ .{40}).{4}")]
    private static partial Regex Signature();
}
