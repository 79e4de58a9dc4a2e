namespace Sijil.Domain.DataRights;

/// <summary>Everything that can happen to an entry of the register of processing activities (GDPR art. 30).</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove.
/// All of it is public law except who typed it in. A rule that delays what the person concerned is shown will be such an
/// optional member; without one, everything is shown at once.
/// </remarks>
public abstract record ProcessingActivityEvent(ProcessingActivityId ActivityId);

/// <summary>From now on these roles may open the personal values with these names, and no others, for this purpose.</summary>
/// <remarks>The legal basis is a reference to the law, such as <c>GDPR art. 6(1)(e); Building Act § 12</c>.</remarks>
public sealed record ProcessingActivityRegistered(
    ProcessingActivityId ActivityId,
    string Code,
    Wording Name,
    Wording Purpose,
    string LegalBasis,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Roles,
    SubjectId RegisteredBy,
    DateTimeOffset RegisteredAt
) : ProcessingActivityEvent(ActivityId);

public sealed record ProcessingActivityEnded(
    ProcessingActivityId ActivityId,
    string Code,
    SubjectId EndedBy,
    DateTimeOffset EndedAt
) : ProcessingActivityEvent(ActivityId);
