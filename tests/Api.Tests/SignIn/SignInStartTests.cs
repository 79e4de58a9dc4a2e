using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sijil.Api.Hosting;
using Sijil.Api.SignIn;

namespace Sijil.Api.Tests.SignIn;

/// <summary>Nobody plays demo persons outside Development, and a host does not start with half a client.</summary>
public sealed class SignInStartTests(RegisterHost host)
{
    private static readonly (string, string)[] Provider =
    [
        ("Authentication:Authority", "https://identity.invalid"),
        ("Authentication:Audience", "sijil"),
        ("KeyEncryption:demo:1", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
    ];

    private static readonly (string, string)[] Client =
    [
        .. Provider,
        ("Authentication:ClientId", "portal"),
        ("Authentication:ClientSecret", "secret"),
    ];

    /// <summary>To whom is not signed in, what is not there is answered like what is closed.</summary>
    private static readonly int[] Absent = [401, 404, 405];

    public static TheoryData<string, bool> Elsewhere =>
        new()
        {
            { Environments.Production, false },
            { Environments.Production, true },
            { Environments.Staging, true },
            { Environments.Development, true },
        };

    /// <summary>Nor in Development where a provider is configured.</summary>
    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task The_embedded_provider_is_for_Development_alone(string environment, bool withClient)
    {
        var application = await host.StartAnother(environment, withClient ? Client : Provider);
        using var visitor = Visitor(application);

        var schemes = await application
            .Services.GetRequiredService<IAuthenticationSchemeProvider>()
            .GetAllSchemesAsync();
        Assert.DoesNotContain(schemes, scheme => scheme.Name.StartsWith("OpenIddict", StringComparison.Ordinal));
        Assert.Equal(withClient, schemes.Any(scheme => scheme.Name == PageProvider.Scheme));
        foreach (var path in new[] { "/en/development/sign-in", "/fr/development/sign-in", "/development/token" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path, Stop)).StatusCode);
            using var nothing = new FormUrlEncodedContent([new("grant_type", "authorization_code")]);
            Assert.Contains((int)(await visitor.PostAsync(path, nothing, Stop)).StatusCode, Absent);
        }

        await RegisterHost.StopAnother(application);
    }

    [Fact]
    public async Task Without_a_client_pages_offer_no_sign_in_and_do_not_mention_it()
    {
        var application = await host.StartAnother(Environments.Production, Provider);
        using var visitor = Visitor(application);

        var home = await visitor.GetStringAsync("/en", Stop);
        Assert.DoesNotContain("my-data", home, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)sign[- ]?(in|out)", home);
        foreach (var path in new[] { "/en/my-data", "/en/sign-in", "/en/sign-out", "/en/sign-in/refused" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path, Stop)).StatusCode);

        await RegisterHost.StopAnother(application);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Cookies_are_hardened_everywhere(string environment)
    {
        var application = await host.StartAnother(environment, Client);
        var provider = Options<OpenIdConnectOptions>(application, PageProvider.Scheme);
        CookieBuilder[] cookies =
        [
            Options<CookieAuthenticationOptions>(application, PageSession.Scheme).Cookie,
            application.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie,
            provider.CorrelationCookie,
            provider.NonceCookie,
        ];

        foreach (var cookie in cookies)
        {
            var built = cookie.Build(new DefaultHttpContext(), TimeProvider.System.GetUtcNow());

            Assert.StartsWith("__Host-", cookie.Name, StringComparison.Ordinal);
            Assert.True(built is { Secure: true, HttpOnly: true, SameSite: SameSiteMode.Lax, Path: "/", Domain: null });
        }
        Assert.True(provider is { UsePkce: true, SaveTokens: false, GetClaimsFromUserInfoEndpoint: false });
        Assert.Equal(environment != Environments.Development, provider.RequireHttpsMetadata);

        await RegisterHost.StopAnother(application);
    }

    [Theory]
    [InlineData("Authentication:ClientId")]
    [InlineData("Authentication:ClientSecret")]
    public async Task Half_a_client_is_refused(string setting) =>
        Assert.Contains(
            "belong together",
            await Refusal(Environments.Production, [.. Provider, (setting, "half")]),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_client_without_a_provider_is_refused() =>
        Assert.Contains(
            "without Authentication:Authority",
            await Refusal(Environments.Development, ("Authentication:ClientId", "portal")),
            StringComparison.Ordinal
        );

    private async Task<string> Refusal(string environment, params (string Key, string Value)[] settings)
    {
        await using var application = await RegisterApplication.Build(
            [],
            DatabaseUse.Command,
            builder =>
            {
                builder.Configuration["ConnectionStrings:Sijil"] = host.Database.Application;
                builder.Configuration["Urls"] = "http://127.0.0.1:0";
                foreach (var (key, value) in settings)
                    builder.Configuration[key] = value;
            },
            environment
        );
        return (await Assert.ThrowsAsync<StartRefusedException>(() => application.StartAsync(Stop))).Message;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static T Options<T>(WebApplication application, string scheme)
        where T : class => application.Services.GetRequiredService<IOptionsMonitor<T>>().Get(scheme);

    private static HttpClient Visitor(WebApplication application) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new(application.Urls.First()),
            DefaultRequestHeaders = { { "Accept", "text/html" } },
        };
}
