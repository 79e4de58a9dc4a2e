using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.WebUtilities;
using Sijil.Api.Tests.Security;

namespace Sijil.Api.Tests.SignIn;

/// <summary>Pages believe a provider by the rules by which the API does, and nothing that it did not say to them.</summary>
public sealed class ProviderSignInTests(RegisterHost host) : IAsyncLifetime
{
    private const string Expired = "/fr/sign-in/refused?reason=expired";
    private const string Account = "/fr/sign-in/refused?reason=account";

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private SignInProvider? provider;
    private WebApplication? pages;

    public async ValueTask InitializeAsync()
    {
        provider = await SignInProvider.Start();
        pages = await host.StartAnother(
            ("Authentication:Authority", provider.Authority),
            ("Authentication:Audience", "sijil"),
            ("Authentication:ClientId", SignInProvider.Client),
            ("Authentication:ClientSecret", SignInProvider.Secret)
        );
        client.BaseAddress = new(pages.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        await RegisterHost.StopAnother(pages!);
        await provider!.DisposeAsync();
        client.Dispose();
    }

    [Fact]
    public async Task Whom_the_provider_vouches_for_is_signed_in()
    {
        var attempt = await Begin();
        provider!.IdToken = provider.Vouch(attempt.Asked["nonce"]);

        var answer = await Return(attempt);

        Assert.Equal("/fr/my-data", answer.Location);
        Assert.Contains("__Host-sijil-session=", answer.Cookies, StringComparison.Ordinal);
        Assert.Equal("fr", attempt.Asked["ui_locales"]);
        Assert.Equal("code", attempt.Asked["response_type"]);
        Assert.Equal("S256", attempt.Asked["code_challenge_method"]);
        Assert.Equal(SignInProvider.Secret, provider.Redeemed!["client_secret"]);
        Assert.Equal(
            attempt.Asked["code_challenge"],
            Base64Url.EncodeToString(
                SHA256.HashData(Encoding.ASCII.GetBytes(provider.Redeemed["code_verifier"].ToString()))
            )
        );
    }

    /// <summary>Tokens that are good but for one thing, and where that leads.</summary>
    public static TheoryData<string, string> Bad =>
        new()
        {
            { "the nonce of another attempt", Expired },
            { "no nonce", Expired },
            { "another issuer", Expired },
            { "another audience", Expired },
            { "an audience more", Account },
            { "expired", Expired },
            { "not yet valid", Expired },
            { "without an end", Expired },
            { "a token for an API", Expired },
            { "unsigned", Account },
            { "signed by nobody", Account },
            { "signed with the public key", Expired },
            { "signed by a stranger", Expired },
            { "an unknown key", Expired },
            { "no subject", Account },
            { "no municipality", Account },
            { "two municipalities", Account },
            { "two national ids", Account },
            { "an unknown critical header", Account },
            { "another municipality", "/fr/sign-in/refused?reason=municipality" },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_token_with_a_flaw_signs_nobody_in(string flaw, string expected)
    {
        var attempt = await Begin();
        provider!.IdToken = Flawed(flaw, attempt.Asked["nonce"]);

        var answer = await Return(attempt);

        Assert.Equal(expected, answer.Location);
        Assert.DoesNotContain("__Host-sijil-session=", answer.Cookies, StringComparison.Ordinal);
    }

    private string Flawed(string flaw, string nonce)
    {
        string With(Action<JsonObject> claims) => provider!.Vouch(nonce, claims: claims);

        return flaw switch
        {
            "the nonce of another attempt" => provider!.Vouch("another"),
            "no nonce" => With(claims => claims.Remove("nonce")),
            "another issuer" => With(claims => claims["iss"] = "https://identity.invalid"),
            "another audience" => With(claims => claims["aud"] = "sijil"),
            "an audience more" => With(claims => claims["aud"] = new JsonArray(SignInProvider.Client, "another")),
            "expired" => With(claims => claims["exp"] = Forged.Moment(TimeSpan.FromMinutes(-2))),
            "not yet valid" => With(claims => claims["nbf"] = Forged.Moment(TimeSpan.FromMinutes(2))),
            "without an end" => With(claims => claims.Remove("exp")),
            "a token for an API" => provider!.Vouch(nonce, header => header["typ"] = "at+jwt"),
            "unsigned" => provider!.Vouch(nonce, header => header["alg"] = "none", sign: _ => []),
            "signed by nobody" => provider!.Vouch(nonce, sign: _ => []),
            "signed with the public key" => provider!.Vouch(
                nonce,
                header => header["alg"] = "HS256",
                sign: SignInProvider.Hs256
            ),
            "signed by a stranger" => provider!.Vouch(nonce, sign: Forged.ByStranger),
            "an unknown key" => provider!.Vouch(nonce, header => header["kid"] = "second"),
            "no subject" => With(claims => claims.Remove("sub")),
            "no municipality" => With(claims => claims.Remove("municipality")),
            "two municipalities" => With(claims => claims["municipality"] = new JsonArray("demo", "demo")),
            "two national ids" => With(claims => claims["national_id"] = new JsonArray("1", "2")),
            "an unknown critical header" => provider!.Vouch(nonce, header => header["crit"] = new JsonArray("b64")),
            "another municipality" => With(claims => claims["municipality"] = "elsewhere"),
            _ => throw new InvalidOperationException(flaw),
        };
    }

    private sealed record Attempt(Dictionary<string, string> Asked, string Cookies);

    private async Task<Attempt> Begin()
    {
        using var answer = await client.GetAsync("/fr/sign-in", TestContext.Current.CancellationToken);
        Assert.StartsWith(provider!.Authority, answer.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        return new(
            QueryHelpers
                .ParseQuery(answer.Headers.Location!.Query)
                .ToDictionary(part => part.Key, part => $"{part.Value}"),
            string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]))
        );
    }

    private async Task<(string? Location, string Cookies)> Return(Attempt attempt)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"/sign-in/callback?code=one&state={Uri.EscapeDataString(attempt.Asked["state"])}"
        );
        request.Headers.Add("Cookie", attempt.Cookies);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (
            answer.Headers.Location?.OriginalString,
            answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join('\n', set) : ""
        );
    }
}
