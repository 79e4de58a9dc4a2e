using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Sijil.Portal.Tests.SignIn;

/// <summary>Ways to be signed in as somebody else, to have somebody else signed in as oneself, or to be sent elsewhere.</summary>
public class SignInAttackTests(PortalHost host)
{
    private const string Page = "/en/my-data";
    private const string Token = "/development/token";
    private const string Verifier = "0123456789abcdef0123456789abcdef0123456789abcdef";

    private string Callback => host.Address.TrimEnd('/') + "/sign-in/callback";

    [Fact]
    public async Task The_address_with_the_code_is_good_once()
    {
        var visitor = new Visitor(host);
        var callback = await visitor.CallbackOf("amina");
        await visitor.Get(callback);
        var session = visitor.Session;

        var replayed = await visitor.Get(callback);

        AssertRefused(replayed);
        Assert.Equal(session, visitor.Session);
    }

    /// <summary>A login forced upon somebody: they would act, and be recorded, as the attacker.</summary>
    [Fact]
    public async Task The_address_with_the_code_is_good_in_no_other_browser()
    {
        var callback = await new Visitor(host).CallbackOf("amina");
        var victim = new Visitor(host);
        await victim.Get("/en/sign-in");

        AssertRefused(await victim.Get(callback));
        Assert.Null(victim.Session);
    }

    [Theory]
    [InlineData("made-up")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_state_that_is_not_ours_leads_nowhere(string? state)
    {
        var visitor = new Visitor(host);
        var callback = await visitor.CallbackOf("amina");
        var code = QueryHelpers.ParseQuery(new Uri(callback).Query)["code"].ToString();

        var answer = await visitor.Get(
            state is null ? $"{Callback}?code={code}" : $"{Callback}?code={code}&state={state}"
        );

        AssertRefused(answer);
        Assert.Null(visitor.Session);
    }

    [Fact]
    public async Task The_state_of_another_attempt_does_not_go_with_the_code()
    {
        var visitor = new Visitor(host);
        var first = QueryHelpers.ParseQuery(new Uri(await visitor.CallbackOf("amina")).Query);
        var second = QueryHelpers.ParseQuery(new Uri(await visitor.CallbackOf("karim")).Query);

        // The verifier that belongs to the state is not the one that belongs to the code.
        AssertRefused(await visitor.Get($"{Callback}?code={first["code"]}&state={second["state"]}"));
        Assert.Null(visitor.Session);
    }

    [Fact]
    public async Task A_code_is_worth_nothing_without_its_verifier_and_is_worth_something_once()
    {
        var code = await OwnCode();

        Assert.Equal(HttpStatusCode.BadRequest, (await Redeem(code, verifier: null)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Redeem(code, verifier: new string('x', 48))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Redeem(code, Verifier)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Redeem(code, Verifier)).Status);
    }

    [Fact]
    public async Task Nothing_that_the_provider_hands_out_opens_the_API()
    {
        var tokens = JsonDocument.Parse((await Redeem(await OwnCode(), Verifier)).Text).RootElement;

        foreach (var name in new[] { "id_token", "access_token" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/access/openings")
            {
                Headers = { { "Authorization", $"Bearer {tokens.GetProperty(name).GetString()}" } },
            };
            Assert.Equal(401, (int)(await new Visitor(host).Send(request)).Status);
        }
    }

    [Theory]
    [InlineData("client_id", "somebody-else")]
    [InlineData("redirect_uri", "https://evil.example/sign-in/callback")]
    [InlineData("redirect_uri", "http://127.0.0.1:1/sign-in/callback")]
    [InlineData("code_challenge", null)]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("response_type", "token")]
    public async Task The_provider_speaks_to_the_pages_of_this_host_alone(string parameter, string? value)
    {
        var query = Asking();
        query.Remove(parameter);
        if (value is not null)
            query[parameter] = value;

        var answer = await new Visitor(host).Get(QueryHelpers.AddQueryString(Visitor.SignInAs, query));

        Assert.DoesNotContain("code=", answer.Location ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("evil", answer.Location ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"radio\"", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/en//evil.example")]
    [InlineData("/en/../..//evil.example")]
    [InlineData("/en\r\nSet-Cookie: a=b")]
    [InlineData("/english")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/en/x@evil.example")]
    [InlineData("/api/public/permits")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string address)
    {
        var visitor = new Visitor(host);
        var callback = await visitor.CallbackOf("karim", $"/en/sign-in?to={Uri.EscapeDataString(address)}");

        Assert.Equal(Page, (await visitor.Get(callback)).Location);
    }

    [Fact]
    public async Task A_page_of_the_portal_is_gone_back_to()
    {
        var visitor = new Visitor(host);
        var callback = await visitor.CallbackOf("karim", "/en/sign-in?to=%2Ffr%2Fpermits%3Fq%3Da");

        Assert.Equal("/fr/permits?q=a", (await visitor.Get(callback)).Location);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused_on_the_page_and_changes_nothing()
    {
        var visitor = new Visitor(host);
        await visitor.SignIn("amina");
        var other = new Visitor(host);
        await other.SignIn("karim");
        var foreign = (await other.Get("/en/sign-out")).Fields.ToArray();
        var own = (await visitor.Get("/en/sign-out")).Fields.ToArray();
        KeyValuePair<string, string>[][] refused =
        [
            [],
            foreign,
            [.. own.Where(field => field.Key != "__RequestVerificationToken")],
            [.. own.Where(field => field.Key != "Idempotency-Key")],
            [.. own.Where(field => field.Key != "Idempotency-Key"), new("Idempotency-Key", "no key")],
            [.. own, new("version", "-1")],
        ];

        foreach (var fields in refused)
        {
            var answer = await visitor.Post("/en/sign-out", fields);

            Assert.Equal(400, (int)answer.Status);
            Assert.Contains("This form has expired or was not sent from here", answer.Text, StringComparison.Ordinal);
            Assert.True((await visitor.Get(Page)).ShowsOpenings);
        }
    }

    [Fact]
    public async Task A_session_that_was_there_before_is_not_gone_on_with()
    {
        var attacker = new Visitor(host);
        await attacker.SignIn("karim");
        var victim = new Visitor(host) { Cookies = { [Visitor.SessionCookie] = attacker.Session! } };

        Assert.True((await victim.SignIn("amina")).ShowsOpenings);

        Assert.NotEqual(attacker.Session, victim.Session);
        Assert.False((await attacker.Get(Page)).ShowsOpenings);
    }

    [Fact]
    public async Task Whoever_cancels_at_the_provider_is_told_so()
    {
        var visitor = new Visitor(host);
        var asked = QueryHelpers.ParseQuery(new Uri((await visitor.Get("/fr/sign-in")).Location!).Query);

        var answer = await visitor.Get($"{Callback}?error=access_denied&state={Uri.EscapeDataString(asked["state"]!)}");

        Assert.Equal("/fr/sign-in/refused?reason=cancelled", answer.Location);
        Assert.Null(visitor.Session);
    }

    private static void AssertRefused(Visitor.Answer answer) =>
        Assert.Equal("/en/sign-in/refused?reason=expired", answer.Location);

    private Dictionary<string, string?> Asking() =>
        new()
        {
            ["client_id"] = "sijil-pages",
            ["redirect_uri"] = Callback,
            ["response_type"] = "code",
            ["scope"] = "openid",
            ["nonce"] = "nonce",
            ["state"] = "state",
            ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
        };

    /// <summary>A code for a verifier that the attacker knows.</summary>
    private async Task<string> OwnCode()
    {
        var visitor = new Visitor(host);
        var choice = await visitor.Get(QueryHelpers.AddQueryString(Visitor.SignInAs, Asking()));
        var answer = await visitor.Post(Visitor.SignInAs, choice.Fields.Append(new("person", "amina")));
        return QueryHelpers.ParseQuery(new Uri(answer.Location!).Query)["code"]!;
    }

    private Task<Visitor.Answer> Redeem(string code, string? verifier) =>
        new Visitor(host).Post(
            Token,
            [
                new("grant_type", "authorization_code"),
                new("client_id", "sijil-pages"),
                new("redirect_uri", Callback),
                new("code", code),
                .. verifier is null ? [] : new KeyValuePair<string, string>[] { new("code_verifier", verifier) },
            ]
        );
}
