using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.Permits;

/// <summary>A type of permit with all versions of its rules, oldest first, for everyone who handles or hands in an application.</summary>
public sealed record PermitTypeEntry(
    Guid Id,
    long StreamVersion,
    string Code,
    Wording Name,
    IReadOnlyList<PermitTypeEdition> Versions
)
{
    public static PermitTypeEntry? After(PermitTypeEntry? entry, object fact) =>
        fact is PermitTypePublished e
            ? new(
                e.PermitTypeId.Value,
                (entry?.StreamVersion ?? 0) + 1,
                e.Code,
                e.Name,
                [
                    .. entry?.Versions ?? [],
                    new PermitTypeEdition(e.Version, e.Name, e.InForceFrom, e.Rules, e.PublishedAt),
                ]
            )
            : entry;
}

/// <summary>One version of the rules. An application stays with the one in force on the day it was received.</summary>
public sealed record PermitTypeEdition(
    int Version,
    Wording Name,
    DateOnly InForceFrom,
    PermitTypeRules Rules,
    DateTimeOffset PublishedAt
);

public sealed partial class PermitTypeProjection : SingleStreamProjection<PermitTypeEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<PermitTypeEntry>(
        StoredNames.Family<PermitTypeEvent>(PermitStoredEvents.All),
        PermitTypeEntry.After
    );

    public PermitTypeProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override PermitTypeEntry? Evolve(PermitTypeEntry? snapshot, Guid id, IEvent e) =>
        PermitTypeEntry.After(snapshot, e.Data);
}
