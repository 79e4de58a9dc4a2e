using Sijil.Api.Security;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Sijil.Api.SignIn.Development;

/// <summary>
/// An OpenID Connect provider inside the host, for Development without one: whoever comes may be any of the demo persons. It keeps
/// nothing, knows one client, and speaks to it by the code flow with PKCE alone.
/// </summary>
internal static class EmbeddedProvider
{
    public const string Token = "/development/token";

    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Where somebody says who they want to be.</summary>
    public static string Authorization(string language) => $"/{language}/development/sign-in";

    public static void AddEmbeddedProvider(this IServiceCollection services, WebApplicationBuilder builder)
    {
        services.AddSingleton<PageSignInEvents, EmbeddedSignInEvents>();
        services.AddSingleton<SpentCodes>();
        services
            .AddOpenIddict()
            .AddServer(server =>
            {
                server.EnableDegradedMode();
                server.SetIssuer(TokenIssuer.Local);
                server.SetAuthorizationEndpointUris([
                    .. Localization.ReaderLanguage.All.Select(language => Authorization(language.Name)),
                ]);
                server.SetTokenEndpointUris(Token);
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.Configure(options =>
                {
                    options.CodeChallengeMethods.Clear();
                    options.CodeChallengeMethods.Add(
                        OpenIddict.Abstractions.OpenIddictConstants.CodeChallengeMethods.Sha256
                    );
                });
                server.SetAuthorizationCodeLifetime(CodeLifetime);
                server.SetAccessTokenLifetime(TokenLifetime);
                server.SetIdentityTokenLifetime(TokenLifetime);
                server.AddSigningKey(DevelopmentSigningKey.Load(builder.Configuration, builder.Environment));
                server.AddEphemeralEncryptionKey();
                server.AddEventHandler<ValidateAuthorizationRequestContext>(handler =>
                    handler.UseSingletonHandler<EmbeddedClient>()
                );
                server.AddEventHandler<ValidateTokenRequestContext>(handler =>
                    handler.UseSingletonHandler<SpentCodes>()
                );
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
            });
    }
}
