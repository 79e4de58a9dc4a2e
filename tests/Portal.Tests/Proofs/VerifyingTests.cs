using System.Text.RegularExpressions;
using Npgsql;

namespace Sijil.Portal.Tests.Proofs;

/// <summary>A citizen's browser proves that what a page displays is what stands in the log, and notices a page that lies.</summary>
public sealed partial class VerifyingTests(PortalHost host)
{
    private Guid Decision => host.Samples.Events.Decision;

    [Theory]
    [InlineData("ar", "تم التحقق")]
    [InlineData("fr", "Vérifié")]
    [InlineData("en", "Checked")]
    public async Task A_fact_leads_to_its_proof_and_the_proof_holds(string language, string expected)
    {
        var page = new VerifyingPage(await host.Open($"/{language}/permits/{host.Samples.Refused}", scripts: true));

        await page.Page.Locator(".facts .proof").First.ClickAsync();
        await page.Page.Locator("#verdict[data-standing]").WaitForAsync();

        Assert.Equal("right", await page.Verdict());
        Assert.Contains(expected, await page.Page.Locator("#verdict").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(6, await page.Page.Locator("[data-step][data-standing=right]").CountAsync());
        await page.Page.Context.CloseAsync();
    }

    /// <summary>One of each kind that was recorded here, so that every form that an event can have is made again from its page.</summary>
    [Fact]
    public async Task Every_kind_of_event_is_made_again_from_what_its_page_displays()
    {
        var page = await VerifyingPage.Open(host, Decision, "ar");
        foreach (var eventId in await OneOfEachKind())
        {
            await page.Look($"{host.Address}/ar/events/{eventId}");
            Assert.Empty(await page.Failed());
            Assert.Equal("right", await page.Verdict());
        }

        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_changed_text_with_the_value_left_is_noticed()
    {
        var page = await VerifyingPage.Open(
            host,
            Decision,
            alterPage: html => Outcome().Replace(html, "$1$2>Withdrawn<", 1)
        );

        Assert.Equal("wrong", await page.Verdict());
        Assert.Equal(["words"], await page.Failed());
        Assert.Contains("“Withdrawn”", await page.Said("words"), StringComparison.Ordinal);
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_changed_name_of_a_fact_is_noticed()
    {
        var page = await VerifyingPage.Open(
            host,
            Decision,
            alterPage: html => html.Replace(">Decided on<", ">Notified on<", StringComparison.Ordinal)
        );

        Assert.Equal(["words"], await page.Failed());
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_changed_value_with_the_text_left_is_noticed()
    {
        var page = await VerifyingPage.Open(
            host,
            Decision,
            alterPage: html => Outcome().Replace(html, "$1\"withdrawn\">$3<", 1)
        );

        Assert.Equal("wrong", await page.Verdict());
        Assert.Equal(["words", "place"], await page.Failed());
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_value_changed_together_with_its_text_is_noticed()
    {
        var page = await VerifyingPage.Open(
            host,
            Decision,
            alterPage: html =>
                html.Replace("value=\"PA-", "value=\"PB-", StringComparison.Ordinal)
                    .Replace(">PA-", ">PB-", StringComparison.Ordinal)
        );

        Assert.Equal(["place"], await page.Failed());
        Assert.Contains("not what was logged", await page.Said("place"), StringComparison.Ordinal);
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_published_text_that_was_exchanged_is_noticed()
    {
        var page = await VerifyingPage.Open(
            host,
            Decision,
            alterPage: html =>
                Opening().Replace(html, "$1WyJBQUFBQUFBQUFBQUFBQUFBQUFBQUFBIiwiZGVjaXNpb24tcmVhc29ucyIsIngiXQ\"", 1)
        );

        Assert.Equal(["texts"], await page.Failed());
        Assert.Contains("was not published with this event", await page.Said("texts"), StringComparison.Ordinal);
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_published_text_that_reads_otherwise_than_its_check_text_is_noticed()
    {
        var page = await VerifyingPage.Open(
            host,
            Decision,
            alterPage: html => Reasons().Replace(html, "$1\"Changed\"$2>Changed<", 1)
        );

        Assert.Equal(["texts"], await page.Failed());
        await page.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_text_that_was_withdrawn_is_told_as_withdrawn()
    {
        var page = await VerifyingPage.Open(host, host.Samples.Events.WithoutTexts);

        Assert.Equal("right", await page.Verdict());
        Assert.Contains("Withdrawn since: 1.", await page.Said("texts"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Page.Locator("[data-disclosure]").CountAsync());
        Assert.Contains(
            "1 text was withdrawn",
            await page.Page.Locator("section[aria-labelledby=texts]").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await page.Page.Context.CloseAsync();
    }

    private async Task<IReadOnlyList<Guid>> OneOfEachKind()
    {
        await using var query = host.Service<NpgsqlDataSource>()
            .CreateCommand(
                "select distinct on (type) id from events.mt_events where tenant_id = 'demo' order by type, seq_id"
            );
        var events = new List<Guid>();
        await using var row = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await row.ReadAsync(TestContext.Current.CancellationToken))
            events.Add(row.GetGuid(0));
        return events;
    }

    [GeneratedRegex("(data-member=\"outcome\".*?value=)(\"[a-z]+\")>([A-Za-z]+)<")]
    private static partial Regex Outcome();

    [GeneratedRegex("(data-member=\"decision-reasons\".*?value=)\"[^\"]+\"(><bdi dir=\"auto\")>[^<]+<")]
    private static partial Regex Reasons();

    [GeneratedRegex("(data-disclosure=\")[^\"]+\"")]
    private static partial Regex Opening();
}
