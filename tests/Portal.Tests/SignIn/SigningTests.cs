using System.Net;
using Microsoft.Playwright;

namespace Sijil.Portal.Tests.SignIn;

/// <summary>Documents to sign: seen, signed and refused by whoever they are for, without JavaScript, and by nobody else.</summary>
public class SigningTests(PortalHost host)
{
    private static readonly int[] Widths = [320, 1280];

    public static TheoryData<string> Languages => [.. PortalPages.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_signer_agrees_reads_and_signs(string language)
    {
        var page = await host.Open(SampleEnvelopes.Path(language, host.Envelopes.ToSign[language]));
        await SignIn(page, "amina");

        await Press(page, "consent");
        await Press(page, "preparation");
        await Press(page, "signature");

        Assert.Equal(0, await page.Locator("input[name=act]").CountAsync());
        Assert.Equal(1, await page.Locator("main a[href*='/receipts/']").CountAsync());
        await page.GotoAsync($"/{language}/to-sign");
        var others = page.Locator("section[aria-labelledby=others]");
        Assert.Equal(1, await others.Locator($"a[href$='{host.Envelopes.ToSign[language]}/1']").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_refusal_without_its_explanation_is_told_and_nothing_is_lost()
    {
        var page = await host.Open(SampleEnvelopes.Path("en", host.Envelopes.ToRefuse));
        await SignIn(page, "amina");
        await page.SelectOptionAsync("#reason", "other");
        await Press(page, "refusal");
        Assert.Equal(1, await page.Locator(".faults li").CountAsync());

        await page.SelectOptionAsync("#reason", "not-agreed");
        await Press(page, "refusal");

        Assert.Contains(
            "You have refused to sign.",
            await page.Locator("main").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(0, await page.Locator("a[href*='handler=Document']").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_has_handed_it_on_is_not_told_that_they_have_signed()
    {
        var page = await host.Open(SampleEnvelopes.Path("en", host.Envelopes.ToHandOn));
        await SignIn(page, "amina");
        await page.FillAsync("#national-id", "D0052");
        await page.SetInputFilesAsync(
            "#mandate",
            new FilePayload
            {
                Name = "mandate.txt",
                MimeType = "text/plain",
                Buffer = [1],
            }
        );
        await Press(page, "delegation");

        var delegated = await host.Open(SampleEnvelopes.Path("en", host.Envelopes.ToHandOn));
        await SignIn(delegated, "lina");
        foreach (var act in new[] { "consent", "preparation", "signature" })
            await Press(delegated, act);
        Assert.StartsWith(
            "You have signed.",
            await delegated.Locator(".notice").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await delegated.Context.CloseAsync();

        await page.ReloadAsync();
        var told = await page.Locator(".notice").InnerTextAsync();
        Assert.StartsWith("Somebody else signs for you.", told, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_has_signed_learns_that_another_one_has_refused()
    {
        var page = await host.Open(SampleEnvelopes.Path("en", host.Envelopes.ForTwo));
        await SignIn(page, "amina");
        foreach (var act in new[] { "consent", "preparation", "signature" })
            await Press(page, act);
        Assert.Equal("You have signed.", await page.Locator(".notice").InnerTextAsync());
        Assert.Equal(1, await page.Locator("a[href*='handler=Document']").CountAsync());

        var another = await host.Open(SampleEnvelopes.Path("en", host.Envelopes.ForTwo, slot: 2));
        await SignIn(another, "lina");
        await another.SelectOptionAsync("#reason", "not-agreed");
        await Press(another, "refusal");
        await another.Context.CloseAsync();

        await page.ReloadAsync();
        const string Refused = "Another signer has refused; nothing is signed any more.";
        Assert.Equal($"You have signed. {Refused}", await page.Locator(".notice").InnerTextAsync());
        Assert.Equal(0, await page.GetByText("Can be signed until").CountAsync());
        await page.GotoAsync("/en/to-sign");
        var entry = page.Locator(".entry", new() { HasText = $"{host.Envelopes.ForTwo}" });
        Assert.Equal(["You have signed.", Refused], await entry.Locator(".entry-when span").AllInnerTextsAsync());
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_way_to_a_signature_keeps_nobody_out(string language)
    {
        var page = await host.Open($"/{language}/to-sign", scripts: true);
        await SignIn(page, "amina");
        await Look(page);
        await page.GotoAsync(SampleEnvelopes.Path(language, host.Envelopes.ToLookAt));
        await Look(page);

        // A file that is no certificate: the fault stands beside its field and leads to it.
        await page.SetInputFilesAsync(
            "#certificate",
            new FilePayload
            {
                Name = "card.pem",
                MimeType = "application/x-pem-file",
                Buffer = [1],
            }
        );
        await Press(page, "certificate");
        Assert.Equal(1, await page.Locator(".faults a[href='#certificate']").CountAsync());
        await Look(page);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_has_the_focus_sees_it_on_every_field()
    {
        var page = await host.Open(SampleEnvelopes.Path("en", host.Envelopes.ToLookAt));
        await SignIn(page, "amina");
        foreach (var field in new[] { "reason", "explanation", "national-id", "mandate", "certificate" })
        {
            await page.FocusAsync($"#{field}");
            Assert.Equal(field, await page.EvaluateAsync<string>("document.activeElement.id"));
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_to_be_signed_is_downloaded_with_the_digest_that_the_page_tells()
    {
        var visitor = new Visitor(host);
        await visitor.SignIn("amina");
        var path = SampleEnvelopes.Path("en", host.Envelopes.ToLookAt);

        var page = await visitor.Get(path);
        var bytes = await visitor.Get($"{path}?handler=Bytes");
        var document = await visitor.Get($"{path}?handler=Document&place=1");
        Assert.Equal("Règlement du marché couvert", document.Text);

        Assert.Contains(
            Domain.Ledger.Digest.Of(System.Text.Encoding.UTF8.GetBytes(bytes.Text)),
            page.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task For_anybody_else_it_does_not_exist()
    {
        var visitor = new Visitor(host);
        await visitor.SignIn("karim");
        var path = SampleEnvelopes.Path("en", host.Envelopes.ToLookAt);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{path}?handler=Bytes")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post(path, [new("act", "consent")])).Status);
        Assert.DoesNotContain("class=\"entry\"", (await visitor.Get("/en/to-sign")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_done_without_the_token_of_the_form()
    {
        var visitor = new Visitor(host);
        await visitor.SignIn("amina");
        var path = SampleEnvelopes.Path("en", host.Envelopes.ToLookAt);
        var fields = (await visitor.Get(path))
            .Fields.Where(field => field.Key != "__RequestVerificationToken")
            .ToArray();

        var answer = await visitor.Post(path, fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    private static async Task SignIn(IPage page, string person)
    {
        await page.Locator("main a.button").ClickAsync();
        await page.CheckAsync($"input[value={person}]");
        await page.Locator("main form button").ClickAsync();
    }

    private static Task Press(IPage page, string act) =>
        page.Locator($"form:has(input[name=act][value={act}]) button").ClickAsync();

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
