using Sijil.Domain.DataRights;

namespace Sijil.Application;

/// <summary>Who acts, as the identity roll knows them.</summary>
/// <param name="Person">The same person has the same id, whatever account they use.</param>
/// <param name="Role">The role in which they act, such as <c>clerk</c>; <c>system</c> for what the clock or an import does.</param>
/// <param name="Unit">The organisational unit they act for, or null where they act for none.</param>
/// <param name="OnBehalfOf">Whom they represent, where they do not act for themselves or their unit.</param>
/// <param name="Client">The OIDC client through which they signed in; null where none did.</param>
public sealed record Actor(
    SubjectId Person,
    string Role,
    string? Unit,
    SubjectId? OnBehalfOf = null,
    string? Client = null
)
{
    /// <summary>All roles in which they can act here; where an activity names another than the preferred one, they act in that.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [Role];
}
