using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.DataRights;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.DataRights;

/// <summary>An entry of the public register of processing activities, for everyone who opens values or asks why.</summary>
public sealed record ProcessingActivityEntry(
    Guid Id,
    long StreamVersion,
    string Code,
    Wording Name,
    Wording Purpose,
    string LegalBasis,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Roles,
    DateTimeOffset RegisteredAt,
    DateTimeOffset? EndedAt = null
)
{
    public static ProcessingActivityEntry? After(ProcessingActivityEntry? entry, object fact) =>
        (fact, entry) switch
        {
            (ProcessingActivityRegistered e, null) => new(
                e.ActivityId.Value,
                StreamVersion: 1,
                e.Code,
                e.Name,
                e.Purpose,
                e.LegalBasis,
                e.Fields,
                e.Roles,
                e.RegisteredAt
            ),
            (ProcessingActivityEnded e, { } open) => open with
            {
                StreamVersion = open.StreamVersion + 1,
                EndedAt = e.EndedAt,
            },
            (ProcessingActivityEvent, { } open) => open with { StreamVersion = open.StreamVersion + 1 },
            _ => entry,
        };
}

public sealed partial class ProcessingActivityProjection : SingleStreamProjection<ProcessingActivityEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<ProcessingActivityEntry>(
        StoredNames.Family<ProcessingActivityEvent>(DataRightsStoredEvents.All),
        ProcessingActivityEntry.After
    );

    public ProcessingActivityProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override ProcessingActivityEntry? Evolve(ProcessingActivityEntry? snapshot, Guid id, IEvent e) =>
        ProcessingActivityEntry.After(snapshot, e.Data);
}
