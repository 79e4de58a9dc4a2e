using System.Security.Claims;
using Sijil.Api.CommandLine;
using Sijil.Api.Hosting;
using Sijil.Api.Security;

namespace Sijil.Api.SignIn.Development;

/// <summary>Somebody who can be played in Development. The accounts are those of the ready-made tokens: the same person in both.</summary>
/// <param name="Name">As the list says it, in each language of the portal the same.</param>
/// <param name="Part">What they are, as a key of the texts of the portal.</param>
internal sealed record DemoPerson(string Account, string Name, string Part, string? NationalId, params string[] Roles)
{
    /// <summary>The applicant of the README's tour comes first; two of the made-up residents can take part.</summary>
    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new("amina", "Amina Benkhedda", "citizen", "1098 7065 4321 0987 65", Application.Roles.Citizen),
        new("karim", "Karim Haddad", "resident", "D0051", Application.Roles.Citizen),
        new("lina", "Lina Mansouri", "resident", "D0052", Application.Roles.Citizen),
        Officer(Application.Roles.Clerk, "Yacine Brahimi"),
        Officer(Application.Roles.Decider, "Nadia Cherif"),
        Officer(Application.Roles.Administrator, "Samir Khelil"),
        new("council-member-1", "Leïla Amrani", "council-member", null, Application.Roles.Citizen),
        Officer(Application.Roles.Auditor, "Omar Saïdi"),
    ];

    private static DemoPerson Officer(string role, string name) => new($"{role}-1", name, role, null, role);

    /// <summary>What the embedded provider vouches for, in its ID token alone.</summary>
    public IEnumerable<Claim> Claims()
    {
        yield return new(TokenClaims.Subject, Account);
        yield return new(TokenClaims.Municipality, RegisterApplication.Demo);
        yield return new(TokenClaims.Assurance, "substantial");
        if (NationalId is not null)
            yield return new(TokenClaims.NationalId, NationalId);
        else
            yield return new(TokenClaims.Unit, Welcome.Unit);
        foreach (var role in Roles)
            yield return new(TokenClaims.Roles, role);
    }
}
