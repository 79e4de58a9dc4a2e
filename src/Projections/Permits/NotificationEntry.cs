using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.Permits;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.Permits;

/// <summary>That a decision was written to its applicant, for them and for clerks beside the case. It says nothing of what was decided.</summary>
/// <param name="Applicant">An id that leads to nobody.</param>
/// <param name="Document">The decision with the applicant's name, in the store of documents.</param>
/// <param name="Seal">The detached seal over its exact bytes.</param>
public sealed record NotificationEntry(
    Guid Id,
    long StreamVersion,
    Guid ApplicationId,
    Guid Applicant,
    Guid Document,
    Guid Seal,
    DateTimeOffset WrittenAt
)
{
    public static NotificationEntry? After(NotificationEntry? entry, object fact) =>
        (fact, entry) switch
        {
            (NotificationWritten e, null) => new(
                e.NotificationId.Value,
                StreamVersion: 1,
                e.ApplicationId.Value,
                e.Applicant.Value,
                e.Document.Value,
                e.Seal.Value,
                e.WrittenAt
            ),
            (NotificationEvent, { } known) => known with { StreamVersion = known.StreamVersion + 1 },
            _ => entry,
        };
}

public sealed partial class NotificationEntryProjection : SingleStreamProjection<NotificationEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<NotificationEntry>(
        StoredNames.Family<NotificationEvent>(PermitStoredEvents.All),
        NotificationEntry.After
    );

    public NotificationEntryProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override NotificationEntry? Evolve(NotificationEntry? snapshot, Guid id, IEvent e) =>
        NotificationEntry.After(snapshot, e.Data);
}
