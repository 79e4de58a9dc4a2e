using Sijil.Domain.DataRights;

namespace Sijil.Domain.Permits;

/// <summary>Everything that can happen to a type of permit.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record PermitTypeEvent(PermitTypeId PermitTypeId);

/// <summary>A version of the rules for one type of permit. It never changes; another version follows it.</summary>
public sealed record PermitTypePublished(
    PermitTypeId PermitTypeId,
    string Code,
    int Version,
    Wording Name,
    PermitTypeRules Rules,
    DateOnly InForceFrom,
    SubjectId PublishedBy,
    DateTimeOffset PublishedAt
) : PermitTypeEvent(PermitTypeId);
