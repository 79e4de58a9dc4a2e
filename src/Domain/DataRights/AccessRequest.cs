namespace Sijil.Domain.DataRights;

/// <summary>Someone of the house asks to see personal values, by name and never more than are needed now.</summary>
/// <param name="Reader">Who asks.</param>
/// <param name="Roles">
/// The roles in which they can act here, the preferred one first. That they hold them has been checked before; they act in the first
/// that the activity names.
/// </param>
/// <param name="Subjects">Whose values they are.</param>
/// <param name="Fields">The names of the fields.</param>
/// <param name="Bar">The rule that keeps this reader from the case, if there is one; then no activity helps.</param>
public sealed record AccessRequest(
    SubjectId Reader,
    IReadOnlyList<string> Roles,
    IReadOnlyCollection<SubjectId> Subjects,
    IReadOnlyCollection<string> Fields,
    Rejection? Bar = null
);
