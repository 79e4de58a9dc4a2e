namespace Sijil.Domain.DataRights.Grants;

/// <summary>Everything that can happen to a body in the register of those who may ask for data.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove.
/// A body is a legal person: a natural person is never registered as one, so its name is not personal data.
/// </remarks>
public abstract record RegisteredBodyEvent(BodyId BodyId);

/// <summary>From now on the body may ask, on these kinds of basis and no others.</summary>
public sealed record BodyRegistered(
    BodyId BodyId,
    string Code,
    Wording Name,
    BodyKind Kind,
    IReadOnlyList<LawfulBasis> Bases,
    SubjectId RegisteredBy,
    DateTimeOffset RegisteredAt
) : RegisteredBodyEvent(BodyId);
