using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Sijil.Api.Security;

namespace Sijil.Api.SignIn;

/// <summary>
/// How a person signs in on the pages: by the code flow with PKCE, state and nonce, with the provider whose tokens the API accepts. What
/// it says of them is believed by the same rules as there.
/// </summary>
internal sealed class PageProvider(
    SignInOffer offer,
    IConfiguration configuration,
    IHostEnvironment environment,
    TokenTime time,
    PageSignInEvents events
) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public const string Scheme = "provider";

    /// <summary>Where the provider sends the browser back to; to be registered with it.</summary>
    public const string Callback = "/sign-in/callback";

    /// <summary>For so long somebody may take at the provider.</summary>
    private static readonly TimeSpan LongestAway = TimeSpan.FromMinutes(10);

    public void Configure(OpenIdConnectOptions options) => Configure(Scheme, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        options.SignInScheme = PageSession.Scheme;
        options.CallbackPath = Callback;
        options.ClientId = offer.ClientId;
        options.ClientSecret = offer.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.RemoteAuthenticationTimeout = LongestAway;
        options.ProtocolValidator.NonceLifetime = LongestAway;
        options.CorrelationCookie = new HardenedCookie("state-") { Expiration = LongestAway };
        options.NonceCookie = new HardenedCookie("nonce-") { Expiration = LongestAway };
        options.Scope.Clear();
        options.Scope.Add("openid");
        foreach (
            var scope in (configuration["Authentication:Scope"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        )
            options.Scope.Add(scope);
        options.MapInboundClaims = false;
        options.ClaimActions.Clear();
        options.GetClaimsFromUserInfoEndpoint = false;
        options.SaveTokens = false;
        options.UseTokenLifetime = false;
        options.DisableTelemetry = true;
        options.RequireHttpsMetadata = !environment.IsDevelopment();
        options.RemoteSignOutPath = PathString.Empty;
        options.SignedOutCallbackPath = PathString.Empty;
        options.Events = events;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAlgorithms = TokenRules.Algorithms,
            ValidAudience = offer.ClientId,
            TypeValidator = IdToken,
            ClockSkew = TokenTime.Skew,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            TryAllIssuerSigningKeys = false,
            NameClaimType = TokenClaims.Subject,
            RoleClaimType = TokenClaims.Roles,
            LifetimeValidator = time.IsCurrent,
        };
        if (offer.IsEmbedded)
            Embed(options);
        else
            options.Authority = TokenIssuer.Of(configuration, environment).Authority;
    }

    /// <summary>The embedded provider is this very host: where it answers, only a request can tell.</summary>
    private void Embed(OpenIdConnectOptions options) =>
        options.Configuration = new OpenIdConnectConfiguration
        {
            Issuer = TokenIssuer.Local,
            AuthorizationEndpoint = Development.EmbeddedProvider.Authorization("en"),
            TokenEndpoint = Development.EmbeddedProvider.Token,
            SigningKeys = { DevelopmentSigningKey.Load(configuration, environment) },
        };

    /// <summary>Providers call it a JWT or nothing; a token that says it is for an API is none.</summary>
    private static string IdToken(string? type, SecurityToken token, TokenValidationParameters parameters) =>
        type is null || string.Equals(type, "JWT", StringComparison.OrdinalIgnoreCase)
            ? type ?? ""
            : throw new SecurityTokenInvalidTypeException("This is no ID token.") { InvalidType = type };
}
