using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Sijil.Api.Security;

/// <summary>Policies that are named by what they ask for: <c>role:clerk</c>, <c>role:clerk|decider</c>.</summary>
internal sealed class RolePolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    private const string Prefix = "role:";

    public override bool AllowsCachingPolicies => true;

    public static string Name(IEnumerable<string> roles) => Prefix + string.Join('|', roles);

    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith(Prefix, StringComparison.Ordinal)
            ? Task.FromResult<AuthorizationPolicy?>(Policy(policyName[Prefix.Length..].Split('|')))
            : base.GetPolicyAsync(policyName);

    private static AuthorizationPolicy Policy(string[] roles) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(roles).Build();
}
