using Microsoft.AspNetCore.Authorization;
using Sijil.Application;

namespace Sijil.Api.Security;

/// <summary>How an endpoint says who may come in. One that says nothing lets nobody in, and a test fails.</summary>
internal static class AccessRules
{
    /// <summary>Lets in whoever holds one of these roles, and lets them act in the first that they hold.</summary>
    public static TBuilder RequireRole<TBuilder>(this TBuilder endpoint, params string[] roles)
        where TBuilder : IEndpointConventionBuilder
    {
        if (roles.Length == 0 || roles.Except(Roles.OfPeople).Any())
            throw new ArgumentException(
                $"Only roles of people can be asked for: {string.Join(", ", Roles.OfPeople)}.",
                nameof(roles)
            );
        return endpoint.RequireAuthorization(RolePolicies.Name(roles)).WithMetadata(new AcceptedRoles(roles));
    }

    /// <summary>Lets in everyone, signed in or not.</summary>
    public static TBuilder Public<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AllowAnonymousAttribute());
}

/// <summary>The roles in which one can act at an endpoint, the preferred one first.</summary>
internal sealed record AcceptedRoles(IReadOnlyList<string> Roles);
