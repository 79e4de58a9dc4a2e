using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Sijil.Api.Security;

/// <summary>Which tokens are accepted. Everything the library leaves open by default is pinned here.</summary>
internal sealed class BearerTokens(IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
    : IConfigureNamedOptions<JwtBearerOptions>
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>How soon the provider is asked for its keys again when one is not known; forged tokens cannot make it sooner.</summary>
    private static readonly TimeSpan KeyRefresh = TimeSpan.FromSeconds(30);

    public void Configure(JwtBearerOptions options) => Configure(JwtBearerDefaults.AuthenticationScheme, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        var issuer = TokenIssuer.Of(configuration, environment);
        options.Authority = issuer.Authority;
        options.RequireHttpsMetadata = !environment.IsDevelopment();
        options.RefreshInterval = KeyRefresh;
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.IncludeErrorDetails = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAlgorithms =
            [
                SecurityAlgorithms.RsaSha256,
                SecurityAlgorithms.RsaSsaPssSha256,
                SecurityAlgorithms.EcdsaSha256,
            ],
            ValidTypes = [DevelopmentTokens.TokenType],
            ValidAudience = issuer.Audience,
            ClockSkew = ClockSkew,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            TryAllIssuerSigningKeys = false,
            NameClaimType = TokenClaims.Subject,
            RoleClaimType = TokenClaims.Roles,
            LifetimeValidator = IsCurrent,
        };
        if (issuer.Authority is null)
        {
            options.TokenValidationParameters.ValidIssuer = TokenIssuer.Local;
            options.TokenValidationParameters.IssuerSigningKey = DevelopmentSigningKey.Load(configuration, environment);
        }

        options.Events = new JwtBearerEvents { OnTokenValidated = Inspect };
    }

    private static Task Inspect(TokenValidatedContext context)
    {
        if (context.SecurityToken is not JsonWebToken token || !StrictToken.Accepts(token))
            context.Fail("The token can be read in more than one way.");
        else if (TokenClaims.Fault(context.Principal!) is { } claim)
            context.Fail($"The claim '{claim}' is missing, repeated or malformed.");
        return Task.CompletedTask;
    }

    /// <remarks>By the clock of the host, as everything else; the library would ask the machine's.</remarks>
    private bool IsCurrent(
        DateTime? notBefore,
        DateTime? expires,
        SecurityToken token,
        TokenValidationParameters parameters
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + ClockSkew && (notBefore is not { } begin || begin - ClockSkew <= now);
    }
}
