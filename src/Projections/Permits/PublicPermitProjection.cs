using JasperFx.Events;
using JasperFx.Events.Grouping;
using Marten;
using Marten.Events.Projections;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Verdicts;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.Permits;

/// <summary>Follows the events in the order of the log; joins an application, or a record taken over, the permit it led to, the seal and what was published.</summary>
public sealed partial class PublicPermitProjection : MultiStreamProjection<PublicPermit, Guid>
{
    private sealed record Published(object Fact, PublicTexts Texts);

    internal static readonly ReadModel Model = ReadModel.Asynchronous<PublicPermit>(
        [
            .. PermitStoredEvents.All.Where(kind => IsOfInterest(kind.Type)),
            .. SignatureStoredEvents.Seals,
            .. SignatureStoredEvents.SealVerdicts,
        ],
        "coalesce(data ->> 'applicationId', data ->> 'recordId', data -> 'act' ->> 'id')::uuid",
        async (session, facts, cancellation) =>
        {
            var texts = await PublicTexts.Load(session, facts, cancellation);
            return (entry, fact) => PublicPermit.After(entry, fact, texts);
        }
    );

    public PublicPermitProjection()
    {
        Name = Model.Name;
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
        Identity<PermitApplicationEvent>(fact => fact.ApplicationId.Value);
        Identity<PermitIssued>(fact => fact.ApplicationId.Value);
        Identity<ImportedRecordEvent>(fact => fact.RecordId.Value);
        Identity<ActSealed>(fact => fact.Act.Id);
        Identity<SealTimestamped>(fact => fact.Act.Id);
        Identity<SealTimestampFailed>(fact => fact.Act.Id);
        Identity<SealExtended>(fact => fact.Act.Id);
        Identity<SealValidated>(fact => fact.Act.Id);
        Options.BatchSize = 1_000;
    }

    /// <summary>One query for the texts of a whole page of events.</summary>
    public override async Task EnrichEventsAsync(
        SliceGroup<PublicPermit, Guid> group,
        IQuerySession querySession,
        CancellationToken cancellation
    )
    {
        var facts = group.Slices.SelectMany(slice => slice.Events()).Select(Fact);
        var texts = await PublicTexts.Load(querySession, facts, cancellation);
        foreach (var slice in group.Slices)
        {
            for (var index = 0; index < slice.Count; index++)
                slice.ReplaceEvent(index, new Published(Fact(slice.Events()[index]), texts));
        }
    }

    public override PublicPermit? Evolve(PublicPermit? snapshot, Guid id, IEvent e) =>
        e.Data is Published published ? PublicPermit.After(snapshot, published.Fact, published.Texts) : snapshot;

    /// <summary>A page that is tried again comes back with its events already wrapped.</summary>
    private static object Fact(IEvent e) => e.Data is Published published ? published.Fact : e.Data;

    private static bool IsOfInterest(Type type) =>
        type == typeof(ApplicationDeclaredValid)
        || type == typeof(TermRecalculated)
        || type.IsAssignableTo(typeof(DecisionNotified))
        || type == typeof(PublishedApplicationWithdrawn)
        || type == typeof(PublishedTextsErased)
        || type == typeof(PermitIssued)
        || type.IsAssignableTo(typeof(ImportedRecordEvent));
}
