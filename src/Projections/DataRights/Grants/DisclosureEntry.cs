using Sijil.Domain.DataRights;

namespace Sijil.Projections.DataRights.Grants;

/// <summary>Who read what of a person and why, for that person and nobody else. It does not tell which officer read it.</summary>
/// <param name="Subject">Whose values were opened.</param>
/// <param name="ActivityCode">Under which activity of the house; null where it was under a grant.</param>
/// <param name="Grant">Under which grant, as it stood then; null where it was inside the house.</param>
public sealed record DisclosureEntry(
    Guid Id,
    Guid Subject,
    DateTimeOffset OpenedAt,
    string? ActivityCode,
    GrantUse? Grant,
    Wording Purpose,
    IReadOnlyList<string> Fields
)
{
    public static DisclosureEntry? After(DisclosureEntry? entry, object fact) =>
        fact is DisclosureOpened e
            ? new(e.DisclosureId.Value, e.Subject.Value, e.OpenedAt, e.ActivityCode, e.Grant, e.Purpose, e.Fields)
            : entry;
}
