using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Sijil.Api.Security;
using Sijil.Api.SignIn.Development;

namespace Sijil.Api.SignIn;

/// <summary>Signing in on the pages. It opens no endpoint of the API: those ask for a token, which no browser sends by itself.</summary>
internal static class SignInSetup
{
    /// <summary>
    /// Names the policy of pages that are about the person who looks at them. They are offered to everyone and open for nobody but
    /// that person: <see cref="Portal.Personal.SignedInPage"/> lets no handler run without one.
    /// </summary>
    public const string Policy = "page";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var offer = SignInOffer.Of(builder.Configuration, builder.Environment);
        services.AddSingleton<EndedSessions>();
        services.AddSingleton(offer);
        services.AddPageKeys();
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // It knows of no encryption but its own.
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, PageSession>();
        services.AddAuthentication().AddCookie(PageSession.Scheme);
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Policy, page => page.AddAuthenticationSchemes(PageSession.Scheme).RequireAssertion(_ => true));
        services.Configure<AntiforgeryOptions>(forms => forms.Cookie = new HardenedCookie("form"));
        services.AddOptions<CookieAuthenticationOptions>(PageSession.Scheme).ValidateOnStart();
        if (offer.IsEmbedded)
            services.AddEmbeddedProvider(builder);
        if (offer.IsMade)
            services.AddProvider();
    }

    private static void AddProvider(this IServiceCollection services)
    {
        services.TryAddSingleton<PageSignInEvents>();
        services.AddSingleton<TokenTime>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, PageProvider>();
        services.AddAuthentication().AddOpenIdConnect(PageProvider.Scheme, _ => { });
        services.AddOptions<OpenIdConnectOptions>(PageProvider.Scheme).ValidateOnStart();
    }

    private static void AddPageKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("sijil");
        services.AddSingleton<PageKeys>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<PageKeys>((management, keys) => management.XmlRepository = keys);
    }
}
