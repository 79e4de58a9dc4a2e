using System.Security.Claims;
using Sijil.Api.Security;

namespace Sijil.Api.SignIn;

/// <summary>
/// Who signed in on the pages, as the provider told it. Nobody has been looked up for it: whoever acts under a pseudonym takes what
/// they need from here and leaves the identity roll alone.
/// </summary>
/// <param name="Session">Random, one for each sign-in; says nothing about the person.</param>
internal sealed record SignedInPerson(
    Guid Session,
    string Municipality,
    string Issuer,
    string Account,
    string? NationalId,
    string? Assurance,
    string? Unit,
    IReadOnlyList<string> Roles
)
{
    /// <summary>Whether the provider knows well enough who it is to be shown, or to do, what concerns that person alone.</summary>
    public bool IsAssured => TokenClaims.AtLeastSubstantial.Contains(Assurance);

    /// <summary>Null where nobody signed in on the pages: a token of the API is nobody here.</summary>
    public static SignedInPerson? Of(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true, AuthenticationType: PageSession.Scheme }
        && Guid.TryParse(user.FindFirstValue(PageClaims.Session), out var session)
            ? new(
                session,
                user.FindFirstValue(TokenClaims.Municipality)!,
                user.FindFirstValue(TokenClaims.Issuer)!,
                user.FindFirstValue(TokenClaims.Subject)!,
                user.FindFirstValue(TokenClaims.NationalId),
                user.FindFirstValue(TokenClaims.Assurance),
                user.FindFirstValue(TokenClaims.Unit),
                [.. user.FindAll(TokenClaims.Roles).Select(role => role.Value)]
            )
            : null;

    public override string ToString() => nameof(SignedInPerson);
}
