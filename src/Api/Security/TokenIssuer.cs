using Sijil.Api.Hosting;
using Sijil.Application;

namespace Sijil.Api.Security;

/// <summary>Whose tokens are believed: a provider's, or in Development without one those of the local issuer.</summary>
/// <param name="Authority">Null for the local issuer.</param>
internal sealed record TokenIssuer(string? Authority, string Audience)
{
    public const string Local = LocalIssuer.Name;
    public const string LocalAudience = "sijil";

    /// <exception cref="StartRefusedException">Nobody vouches for tokens, or somebody whom everyone can impersonate.</exception>
    public static TokenIssuer Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var authority = configuration["Authentication:Authority"];
        var audience = configuration["Authentication:Audience"];
        if (authority is { Length: > 0 } and not Local)
            return audience is { Length: > 0 }
                ? new(authority, audience)
                : throw new StartRefusedException(
                    "Authentication:Authority is set without Authentication:Audience: tokens meant for other services would be accepted."
                );
        return environment.IsDevelopment()
            ? new(null, LocalAudience)
            : throw new StartRefusedException(
                $"{environment.EnvironmentName} needs Authentication:Authority and Authentication:Audience, the OpenID Connect provider whose "
                    + "tokens are accepted. The local issuer is for Development: whoever can read its key file can be anyone."
            );
    }
}
