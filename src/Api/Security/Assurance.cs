using System.Security.Claims;
using Sijil.Api.Http;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Api.Security;

/// <summary>How well the provider has to know who signs in.</summary>
internal static class Assurance
{
    public static bool IsSubstantial(ClaimsPrincipal person) =>
        TokenClaims.AtLeastSubstantial.Contains(person.FindFirstValue(TokenClaims.Assurance));

    /// <summary>Refuses whoever has not proved who they are.</summary>
    public static RouteHandlerBuilder RequireSubstantialAssurance(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(
            (context, next) =>
                IsSubstantial(context.HttpContext.User)
                    ? next(context)
                    : new(OutcomeAnswer.To(ProposalRejections.AssuranceTooLow))
        );
}
