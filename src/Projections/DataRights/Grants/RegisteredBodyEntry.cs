using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Projections.DataRights.Grants;

/// <summary>A body that may ask for data, for everyone who handles requests or asks who reads what.</summary>
public sealed record RegisteredBodyEntry(
    Guid Id,
    long StreamVersion,
    string Code,
    Wording Name,
    BodyKind Kind,
    IReadOnlyList<LawfulBasis> Bases,
    DateTimeOffset RegisteredAt
)
{
    public static RegisteredBodyEntry? After(RegisteredBodyEntry? entry, object fact) =>
        (fact, entry) switch
        {
            (BodyRegistered e, null) => new(
                e.BodyId.Value,
                StreamVersion: 1,
                e.Code,
                e.Name,
                e.Kind,
                e.Bases,
                e.RegisteredAt
            ),
            (RegisteredBodyEvent, { } open) => open with { StreamVersion = open.StreamVersion + 1 },
            _ => entry,
        };
}
