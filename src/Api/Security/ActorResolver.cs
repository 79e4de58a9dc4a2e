using System.Security.Claims;
using Sijil.Api.Http;
using Sijil.Application;
using Sijil.Application.DataRights;

namespace Sijil.Api.Security;

/// <summary>Finds out as whom a signed-in person acts here. Nothing behind it ever sees a claim.</summary>
internal sealed class ActorResolver(KnownMunicipalities municipalities, IdentityRoll roll)
{
    /// <exception cref="RequestRefusedException">The municipality of the token is not served here.</exception>
    public async ValueTask<(string Municipality, Actor Actor)> Resolve(HttpContext context)
    {
        var person = context.User;
        var municipality = Claim(person, TokenClaims.Municipality)!;
        if (!await municipalities.Include(municipality, context.RequestAborted))
            throw new RequestRefusedException(RequestProblems.MunicipalityNotFound);

        var subject = await roll.SignedIn(
            municipality,
            Claim(person, TokenClaims.Issuer)!,
            Claim(person, TokenClaims.Subject)!,
            Claim(person, TokenClaims.NationalId),
            context.RequestAborted
        );
        var accepted = context.GetEndpoint()!.Metadata.GetRequiredMetadata<AcceptedRoles>().Roles;
        var held = accepted.Where(person.IsInRole).ToArray();
        return (
            municipality,
            new Actor(subject, held[0], Claim(person, TokenClaims.Unit), Client: Claim(person, TokenClaims.Client))
            {
                Roles = held,
            }
        );
    }

    private static string? Claim(ClaimsPrincipal person, string type) => person.FindFirstValue(type);
}
