using System.Security.Claims;

namespace Sijil.Api.Security;

/// <summary>The claims that Sijil reads from a token, as they are named in it.</summary>
public static class TokenClaims
{
    public const string Issuer = "iss";
    public const string Subject = "sub";
    public const string Municipality = "municipality";
    public const string Roles = "roles";
    public const string Unit = "unit";
    public const string Assurance = "assurance";
    public const string NationalId = "national_id";

    /// <summary>The OIDC client that asked for the token (RFC 9068, 2.2).</summary>
    public const string Client = "client_id";

    /// <summary>How well the provider knows who it is: <c>low</c>, <c>substantial</c> or <c>high</c> (eIDAS art. 8).</summary>
    public static readonly IReadOnlyList<string> AtLeastSubstantial = ["substantial", "high"];

    private const int LongestValue = 255;

    /// <summary>Null where a person can act with these claims, else the claim that stands in the way.</summary>
    public static string? Fault(ClaimsPrincipal person) =>
        !IsOnce(person, Subject) ? Subject
        : !IsOnce(person, Municipality) ? Municipality
        : !IsAtMostOnce(person, Unit) ? Unit
        : !IsAtMostOnce(person, NationalId) ? NationalId
        : !IsAtMostOnce(person, Client) ? Client
        : !IsAtMostOnce(person, Assurance) ? Assurance
        : null;

    private static bool IsOnce(ClaimsPrincipal person, string type) =>
        person.HasClaim(claim => claim.Type == type) && IsAtMostOnce(person, type);

    private static bool IsAtMostOnce(ClaimsPrincipal person, string type) =>
        person.FindAll(type).ToArray() switch
        {
            [] => true,
            [var claim] => claim.Value.Length is > 0 and <= LongestValue && !claim.Value.Any(char.IsControl),
            _ => false,
        };
}
