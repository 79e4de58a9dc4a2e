using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Sijil.Api.Hosting;
using Sijil.Application;

namespace Sijil.Api.Security;

/// <summary>The local issuer: tokens for trying things out, accepted in Development only.</summary>
public sealed class DevelopmentTokens
{
    public const string TokenType = "at+jwt";
    public const string DefaultClient = "sijil-development";

    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromHours(12);
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    private readonly SigningCredentials credentials;
    private readonly TimeProvider clock;

    /// <exception cref="StartRefusedException">This is not Development, or a provider is configured: nobody would accept the tokens.</exception>
    public DevelopmentTokens(IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
    {
        if (TokenIssuer.Of(configuration, environment).Authority is { } authority)
            throw new StartRefusedException($"Tokens come from {authority}, which Authentication:Authority names.");

        credentials = new(DevelopmentSigningKey.Load(configuration, environment), SecurityAlgorithms.RsaSha256);
        this.clock = clock;
    }

    public string Issue(
        IReadOnlyCollection<string> roles,
        string subject,
        string municipality,
        string? unit = null,
        string? nationalId = null,
        TimeSpan? lifetime = null,
        string client = DefaultClient,
        string assurance = "substantial"
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>
        {
            ["jti"] = RandomIdentifier.New().ToString(),
            [TokenClaims.Client] = client,
            [TokenClaims.Subject] = subject,
            [TokenClaims.Municipality] = municipality,
            [TokenClaims.Roles] = roles.ToArray(),
            [TokenClaims.Assurance] = assurance,
        };
        if (unit is not null)
            claims[TokenClaims.Unit] = unit;
        if (nationalId is not null)
            claims[TokenClaims.NationalId] = nationalId;

        return Handler.CreateToken(
            new SecurityTokenDescriptor
            {
                TokenType = TokenType,
                Issuer = TokenIssuer.Local,
                Audience = TokenIssuer.LocalAudience,
                IssuedAt = now,
                NotBefore = now,
                Expires = now + (lifetime ?? DefaultLifetime),
                Claims = claims,
                SigningCredentials = credentials,
            }
        );
    }
}
