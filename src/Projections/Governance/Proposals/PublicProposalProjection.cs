using JasperFx.Events;
using JasperFx.Events.Grouping;
using Marten;
using Marten.Events.Projections;
using Sijil.Domain.Governance.Proposals;
using Sijil.Projections.Permits;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.Governance.Proposals;

/// <summary>
/// Follows the events in the order of the log, counts the supports of each proposal and finds the one that reaches the threshold.
/// </summary>
public sealed partial class PublicProposalProjection : MultiStreamProjection<PublicProposal, Guid>
{
    private sealed record Published(object Fact, PublicTexts Texts);

    internal static readonly ReadModel Model = ReadModel.Logged<PublicProposal>(
        [.. ProposalStoredEvents.All.Where(kind => IsOfInterest(kind.Type))],
        "(data ->> 'proposalId')::uuid",
        async (session, facts, cancellation) =>
        {
            var texts = await PublicTexts.Load(session, facts.Select(logged => logged.Fact), cancellation);
            return (entry, logged) => PublicProposal.After(entry, logged, texts);
        }
    );

    public PublicProposalProjection()
    {
        Name = Model.Name;
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
        Identity<ProposalEvent>(fact => fact.ProposalId.Value);
        Identity<SupportEvent>(fact => fact.ProposalId.Value);
        Options.BatchSize = 1_000;
    }

    /// <summary>One query for the texts of a whole page of events.</summary>
    public override async Task EnrichEventsAsync(
        SliceGroup<PublicProposal, Guid> group,
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

    public override PublicProposal? Evolve(PublicProposal? snapshot, Guid id, IEvent e) =>
        e.Data is Published published
            ? PublicProposal.After(snapshot, new(e.Sequence, e.Id, e.Timestamp, published.Fact), published.Texts)
            : snapshot;

    /// <summary>Tells of a crossing, in the transaction that says how far the counting is, until it is recorded.</summary>
    /// <remarks>Until then each page about the proposal tells of it anew, so that a rebuilding, which tells nothing, loses nothing.</remarks>
    public override ValueTask RaiseSideEffects(IDocumentOperations operations, IEventSlice<PublicProposal> slice)
    {
        if (slice.Snapshot is { Crossing: { } crossing, ReachedEventId: null } proposal)
            slice.PublishMessage(
                new RecordThresholdReached(
                    new(proposal.Id),
                    crossing.Revision,
                    new(crossing.SupportId),
                    crossing.EventId,
                    crossing.Count
                )
            );
        return ValueTask.CompletedTask;
    }

    /// <summary>A page that is tried again comes back with its events already wrapped.</summary>
    private static object Fact(IEvent e) => e.Data is Published published ? published.Fact : e.Data;

    private static bool IsOfInterest(Type type) =>
        type.IsAssignableTo(typeof(SupportEvent))
        || (type.IsAssignableTo(typeof(ProposalEvent)) && type != typeof(ProposalDrafted));
}
