using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Sijil.Api.Security;

/// <summary>Who may come in.</summary>
internal static class SecuritySetup
{
    /// <remarks>What is wrong with the configuration is said when the host starts to serve, not when a command builds it.</remarks>
    public static void AddSijilSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, BearerTokens>();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).ValidateOnStart();
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IAuthorizationPolicyProvider, RolePolicies>();
        services.AddSingleton<KnownMunicipalities>();
        services.AddSingleton<ActorResolver>();
        services.AddSingleton<TokenActors>();
        services.AddSingleton<ParticipantResolver>();
        services.AddSingleton<DevelopmentTokens>();
    }
}
