using System.Text.Json.Serialization;
using Sijil.Api.Security;

namespace Sijil.Api.DataRights.Grants;

/// <summary>Where the decision point is and what it answers (OpenID AuthZEN Authorization API 1.0, section 9).</summary>
public sealed record PolicyDecisionPoint(
    [property: JsonPropertyName("policy_decision_point")] string Address,
    [property: JsonPropertyName("access_evaluation_endpoint")] string EvaluationEndpoint
);

internal static class PolicyDecisionPointEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/.well-known/authzen-configuration", Get)
            .Public()
            .WithTags("Access")
            .WithName("ReadPolicyDecisionPoint")
            .WithSummary("The metadata of the decision point (AuthZEN 1.0)")
            .Produces<PolicyDecisionPoint>();

    private static PolicyDecisionPoint Get(HttpRequest request)
    {
        var address = $"{request.Scheme}://{request.Host}{request.PathBase}";
        return new(address, address + EvaluationEndpoint.Path);
    }
}
