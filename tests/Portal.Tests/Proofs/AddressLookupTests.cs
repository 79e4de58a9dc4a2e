using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Portal.Tests.Proofs;

/// <summary>Everything at an address, with the proof that nothing was left out and that each entry commits to it.</summary>
public sealed partial class AddressLookupTests(PortalHost host)
{
    private const string Page = "**/en/lookup?*";
    private const string Answer = "**/api/public/log/lookup?*";

    private string Path => $"/en/lookup?address={Uri.EscapeDataString(host.Samples.Address)}";

    [Theory]
    [InlineData("ar", "القائمة كاملة")]
    [InlineData("fr", "la liste est complète")]
    [InlineData("en", "the list is complete")]
    public async Task A_file_leads_to_all_at_its_address_and_from_there_to_all_of_each_file(
        string language,
        string expected
    )
    {
        var page = await host.Open($"/{language}/permits/{host.Samples.Refused}", scripts: true);

        await page.Locator("a[href*='/lookup?address=']").ClickAsync();
        await page.Locator("#verdict[data-standing]").WaitForAsync();

        Assert.Contains(expected, await page.Locator("#verdict").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(5, await page.Locator("[data-standing=right][data-step]").CountAsync());
        Assert.Equal("", await AxeAnd(page));

        await page.Locator($"#list a:has(.number:text-is('{host.Samples.Refused}'))").ClickAsync();
        await page.WaitForURLAsync("**/lookup?number=*");
        await page.Locator("#verdict[data-standing]").WaitForAsync();
        Assert.Contains(expected, await page.Locator("#verdict").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_address_is_found_however_it_is_spelt()
    {
        var spelt = $"  {host.Samples.Address.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal)}\u200f";
        var page = await host.Open($"/en/lookup?address={Uri.EscapeDataString(spelt)}", scripts: true);

        await page.Locator("#verdict[data-standing=right]").WaitForAsync();

        Assert.NotEqual(0, await page.Locator("#list li").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task That_nothing_is_at_an_address_is_proved_as_well()
    {
        var page = await host.Open("/en/lookup?address=nowhere", scripts: true);

        await page.Locator("#verdict[data-standing=right]").WaitForAsync();

        Assert.Contains("proved as well", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_entry_left_out_of_the_page_is_noticed() =>
        await AssertFails(["list"], (Page, html => Item().Replace(html, "", 1)));

    [Fact]
    public async Task An_entry_left_out_of_page_and_index_is_noticed() =>
        await AssertFails(["index"], (Page, html => Item().Replace(html, "", 1)), (Answer, LeaveOneOut));

    [Fact]
    public async Task An_index_that_the_log_has_not_signed_is_noticed() =>
        await AssertFails(["signature"], (Answer, file => Signature().Replace(file, "$1AAAA")));

    [Fact]
    public async Task An_opening_of_another_entry_is_noticed()
    {
        var openings = await host.Client.GetStringAsync("/log/demo/openings/0", TestContext.Current.CancellationToken);
        var other = openings.Split('\n')[0];

        await AssertFails(
            ["places"],
            "does not open a fingerprint",
            (Page, html => Opening().Replace(html, $"data-opening=\"{other}\"", 1))
        );
    }

    [Fact]
    public async Task Another_address_than_the_one_that_is_opened_is_noticed() =>
        await AssertFails(
            ["places"],
            "another address or file",
            (Page, html => Place().Replace(html, "<bdi class=\"place\">1 elsewhere</bdi>", 1))
        );

    [Fact]
    public async Task Another_file_than_that_of_the_entry_is_noticed() =>
        await AssertFails(
            ["places"],
            "another address or file",
            (Page, html => Number().Replace(html, "<bdi class=\"number\">PA-1</bdi>", 1))
        );

    [Fact]
    public async Task An_entry_that_the_log_has_not_is_noticed() =>
        await AssertFails(
            ["places"],
            "not the one that the log has there",
            ("**/api/public/events/*", entry => entry.Replace("\"kind\":\"", "\"kind\":\"x", StringComparison.Ordinal))
        );

    /// <summary>Both are signed by the log, and mean something else.</summary>
    [Fact]
    public async Task The_statement_about_numbers_does_not_pass_for_the_one_about_addresses()
    {
        var numbers = await host.Client.GetStringAsync(
            $"/api/public/log/lookup?number={Uri.EscapeDataString(host.Samples.Refused)}",
            TestContext.Current.CancellationToken
        );

        await AssertFails(["signature", "index", "list"], (Answer, _ => numbers));
    }

    [Fact]
    public async Task Without_scripts_the_page_says_how_and_offers_what_verifies_offline()
    {
        var page = await host.Open(Path);
        Assert.Contains("runs no scripts", await page.Locator("noscript").InnerTextAsync(), StringComparison.Ordinal);

        var file = await page.Locator("a[download='answer.lookup-proof']").GetAttributeAsync("href");
        var proof = LookupProof.Parse(await host.Client.GetByteArrayAsync(file, TestContext.Current.CancellationToken));
        var key = VerifierKey.Parse(
            (await host.Client.GetStringAsync("/log/demo/vkey", TestContext.Current.CancellationToken)).Trim()
        );
        var found = Assert.IsType<LookupVerification.Accepted>(
            proof.Verify(LookupQuestion.OfAddress(host.Samples.Address), key, Ed25519.Verify)
        );
        Assert.Equal(await page.Locator("#list li").CountAsync(), found.Indices.Count);
        await page.Context.CloseAsync();
    }

    private async Task AssertFails(string[] steps, params (string Addresses, Func<string, string> Change)[] lies) =>
        await AssertFails(steps, "", lies);

    private async Task AssertFails(
        string[] steps,
        string reason,
        params (string Addresses, Func<string, string> Change)[] lies
    )
    {
        var page = await host.Open("about:blank", scripts: true);
        foreach (var (addresses, change) in lies)
            await LyingServer.Alter(page, addresses, change);
        await page.GotoAsync(host.Address + Path);
        await page.Locator("#verdict[data-standing=wrong]").WaitForAsync();

        var failed = page.Locator("[data-standing=wrong][data-step]");
        Assert.Equal(steps, await failed.EvaluateAllAsync<string[]>("failed => failed.map(step => step.dataset.step)"));
        Assert.Contains(
            reason,
            string.Join('\n', await failed.AllInnerTextsAsync()),
            StringComparison.OrdinalIgnoreCase
        );
        await page.Context.CloseAsync();
    }

    /// <summary>Of the bucket only this address's lines are known, so it has to be theirs that goes.</summary>
    private string LeaveOneOut(string file)
    {
        var lines = file.Split('\n').ToList();
        var key = LookupKey.OfAddress(host.Samples.Address).ToString();
        lines.RemoveAt(lines.FindIndex(line => line.StartsWith(key, StringComparison.Ordinal)));
        lines[1] = $"entries {int.Parse(lines[1].Split(' ')[1], null) - 1}";
        return string.Join('\n', lines);
    }

    private static async Task<string> AxeAnd(IPage page)
    {
        await AxeCore.Bring(page);
        return await AxeCore.Violations(page);
    }

    [GeneratedRegex("<li class=\"entry\" data-index.*?</li>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex("data-opening=\"[^\"]*\"")]
    private static partial Regex Opening();

    [GeneratedRegex("<bdi class=\"place\">.*?</bdi>")]
    private static partial Regex Place();

    [GeneratedRegex("<bdi class=\"number\">.*?</bdi>")]
    private static partial Regex Number();

    [GeneratedRegex("(— \\S+ .{40}).{4}")]
    private static partial Regex Signature();
}
