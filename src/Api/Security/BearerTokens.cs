using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Sijil.Api.Security;

/// <summary>Which tokens are accepted. Everything the library leaves open by default is pinned here.</summary>
internal sealed class BearerTokens(IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
    : IConfigureNamedOptions<JwtBearerOptions>
{
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
            ValidAlgorithms = TokenRules.Algorithms,
            ValidTypes = [DevelopmentTokens.TokenType],
            ValidAudience = issuer.Audience,
            ClockSkew = TokenTime.Skew,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            TryAllIssuerSigningKeys = false,
            NameClaimType = TokenClaims.Subject,
            RoleClaimType = TokenClaims.Roles,
            LifetimeValidator = new TokenTime(clock).IsCurrent,
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
}
