using System.Security.Claims;
using Sijil.Api.Security;
using Sijil.Application;

namespace Sijil.Api.SignIn;

/// <summary>What the cookie holds of the claims of a provider: what Sijil reads, once each, and nothing else.</summary>
internal static class PageClaims
{
    public const string Session = "session";

    private static readonly string[] Kept =
    [
        TokenClaims.Issuer,
        TokenClaims.Subject,
        TokenClaims.Municipality,
        TokenClaims.Unit,
        TokenClaims.Assurance,
        TokenClaims.NationalId,
    ];

    /// <summary>A person with a session of their own; whatever session was there before is not gone on with.</summary>
    public static ClaimsPrincipal Keep(ClaimsPrincipal person)
    {
        var kept = Kept.Select(person.FindFirst).OfType<Claim>();
        var roles = person
            .FindAll(TokenClaims.Roles)
            .Where(role => Roles.OfPeople.Contains(role.Value))
            .DistinctBy(role => role.Value);
        return new(
            new ClaimsIdentity(
                [
                    .. kept.Concat(roles).Select(claim => new Claim(claim.Type, claim.Value)),
                    new(Session, RandomIdentifier.New().ToString()),
                ],
                PageSession.Scheme,
                TokenClaims.Subject,
                TokenClaims.Roles
            )
        );
    }
}
