using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Sijil.Api.Security;
using Sijil.Api.SignIn;

namespace Sijil.Portal.Tests.SignIn;

/// <summary>What a cookie opens, and what no longer or never did.</summary>
public class SessionTests(PortalHost host)
{
    private const string Page = "/en/my-data";

    private CookieAuthenticationOptions Options =>
        host.Service<IOptionsMonitor<CookieAuthenticationOptions>>().Get(PageSession.Scheme);

    [Fact]
    public async Task A_cookie_of_this_host_opens_the_page()
    {
        var page = await With(Cookie(Ticket())).Get(Page);

        Assert.True(page.ShowsOpenings);
        Assert.Contains("no-store", page.CacheControl, StringComparison.Ordinal);
        Assert.DoesNotContain(page.SetCookies, set => set.Contains(Visitor.SessionCookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forged_cookie_opens_nothing()
    {
        var cookie = Cookie(Ticket());
        var middle = cookie.Length / 2;
        var changed = cookie[..middle] + (cookie[middle] == 'A' ? 'B' : 'A') + cookie[(middle + 1)..];

        foreach (var forged in new[] { changed, "x", "", cookie[..^4], new string('A', 4000) })
            Assert.True((await With(forged).Get(Page)).OffersSignIn);
    }

    [Fact]
    public async Task A_cookie_under_another_key_opens_nothing()
    {
        var protector = new EphemeralDataProtectionProvider().CreateProtector(
            "Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware",
            PageSession.Scheme,
            "v2"
        );

        Assert.True((await With(new TicketDataFormat(protector).Protect(Ticket())).Get(Page)).OffersSignIn);
    }

    [Fact]
    public async Task After_an_hour_it_is_over_however_much_it_was_used()
    {
        var now = TimeProvider.System.GetUtcNow();
        Assert.False(Options.SlidingExpiration);
        Assert.Equal(TimeSpan.FromHours(1), Options.ExpireTimeSpan);

        Assert.True((await With(Cookie(Ticket(until: now.AddSeconds(-1)))).Get(Page)).OffersSignIn);
    }

    [Fact]
    public async Task A_copy_of_the_cookie_opens_nothing_once_its_owner_has_signed_out()
    {
        var owner = new Visitor(host);
        await owner.SignIn("amina");
        var copy = With(owner.Session!);
        Assert.True((await copy.Get(Page)).ShowsOpenings);

        var form = await owner.Get("/en/sign-out");
        var first = await owner.Post("/en/sign-out", form.Fields);
        var again = await owner.Post("/en/sign-out", form.Fields);

        Assert.Equal((303, "/en/sign-out"), ((int)first.Status, first.Location));
        Assert.Equal((first.Status, first.Location), (again.Status, again.Location));
        Assert.True((await copy.Get(Page)).OffersSignIn);
    }

    /// <summary>An assurance of <c>low</c>, or none: the page does not exist.</summary>
    [Theory]
    [InlineData("low")]
    [InlineData(null)]
    public async Task Whoever_is_not_known_well_enough_finds_no_such_page(string? assurance)
    {
        var page = await With(Cookie(Ticket(assurance))).Get(Page);

        Assert.Equal(404, (int)page.Status);
        Assert.False(page.ShowsOpenings);
        Assert.Contains("no-store", page.CacheControl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_the_API_is_nobody_on_a_page()
    {
        var token = host.Service<DevelopmentTokens>()
            .Issue(["citizen"], "amina", "demo", nationalId: "109870654321098765");
        using var request = new HttpRequestMessage(HttpMethod.Get, Page)
        {
            Headers = { { "Authorization", $"Bearer {token}" } },
        };

        Assert.True((await new Visitor(host).Send(request)).OffersSignIn);
    }

    [Theory]
    [InlineData("GET", "/api/access/openings")]
    [InlineData("GET", "/api/permits/applications")]
    [InlineData("GET", "/api/audit/streams/00000000-0000-4000-8000-000000000000")]
    [InlineData("POST", "/api/permits/applications")]
    public async Task The_cookie_opens_no_endpoint_of_the_API(string method, string address)
    {
        var visitor = With(Cookie(Ticket(roles: ["citizen", "clerk", "auditor", "administrator"])));

        var answer = await visitor.Send(new(new HttpMethod(method), address));

        Assert.Equal(401, (int)answer.Status);
    }

    /// <summary>What is kept for all is the same for all, and says nothing of who asked.</summary>
    [Theory]
    [InlineData("/en")]
    [InlineData("/fr/permits")]
    [InlineData("/ar/verification")]
    public async Task Public_pages_are_the_same_for_whoever_signed_in(string address)
    {
        var signedIn = await With(Cookie(Ticket())).Get(address);
        var anonymous = await new Visitor(host).Get(address);

        Assert.Equal(anonymous.Text, signedIn.Text);
        Assert.Equal("public, max-age=10", signedIn.CacheControl);
        Assert.Empty(signedIn.SetCookies);
    }

    [Fact]
    public async Task The_page_names_no_officer_and_no_subject()
    {
        var page = await With(Cookie(Ticket())).Get(Page);

        Assert.DoesNotContain("clerk-1", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("109870654321098765", page.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", page.Text);
    }

    [Fact]
    public async Task A_cursor_that_was_not_handed_out_is_refused_on_the_page()
    {
        var page = await With(Cookie(Ticket())).Get(Page + "?cursor=made-up");

        Assert.Equal(400, (int)page.Status);
        Assert.Contains("The address of this page is incomplete", page.Text, StringComparison.Ordinal);
    }

    private Visitor With(string cookie) => new(host) { Cookies = { [Visitor.SessionCookie] = cookie } };

    private string Cookie(AuthenticationTicket ticket) => Options.TicketDataFormat.Protect(ticket);

    private static AuthenticationTicket Ticket(
        string? assurance = "substantial",
        DateTimeOffset? until = null,
        params string[] roles
    )
    {
        var now = TimeProvider.System.GetUtcNow();
        var identity = new ClaimsIdentity(
            [
                new(TokenClaims.Issuer, TokenIssuer.Local),
                new(TokenClaims.Subject, "amina"),
                new(TokenClaims.Municipality, "demo"),
                new(TokenClaims.NationalId, "1098 7065 4321 0987 65"),
                new(PageClaims.Session, "0f0e0d0c-0b0a-4908-8706-050403020100"),
                .. assurance is null ? [] : new Claim[] { new(TokenClaims.Assurance, assurance) },
                .. roles.Select(role => new Claim(TokenClaims.Roles, role)),
            ],
            PageSession.Scheme
        );
        return new(
            new(identity),
            new() { IssuedUtc = now.AddMinutes(-30), ExpiresUtc = until ?? now.AddMinutes(30) },
            PageSession.Scheme
        );
    }
}
