using JasperFx.Events;
using JasperFx.Events.Grouping;
using Marten;
using Marten.Events.Projections;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Verdicts;
using Sijil.Projections.Permits;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.Governance.Councils;

/// <summary>Follows the events in the order of the log; joins a vote, the decision on it, its seal and its plan.</summary>
public sealed partial class PublicVoteProjection : MultiStreamProjection<PublicVote, Guid>
{
    private sealed record Published(object Fact, PublicTexts Texts);

    internal static readonly ReadModel Model = ReadModel.Asynchronous<PublicVote>(
        [
            .. GovernanceStoredEvents.All.Where(kind => IsOfInterest(kind.Type)),
            .. SignatureStoredEvents.Seals,
            .. SignatureStoredEvents.SealVerdicts,
        ],
        "coalesce(data ->> 'voteId', data -> 'act' ->> 'id')::uuid",
        async (session, facts, cancellation) =>
        {
            var texts = await PublicTexts.Load(session, facts.SelectMany(In), cancellation);
            return (entry, fact) => PublicVote.After(entry, fact, texts);
        }
    );

    public PublicVoteProjection()
    {
        Name = Model.Name;
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
        Identity<VoteEvent>(fact => fact.VoteId.Value);
        Identity<CouncilDecisionEvent>(fact => fact.VoteId.Value);
        Identity<ImplementationPlanEvent>(fact => fact.VoteId.Value);
        Identity<ActSealed>(fact => fact.Act.Id);
        Identity<SealTimestamped>(fact => fact.Act.Id);
        Identity<SealTimestampFailed>(fact => fact.Act.Id);
        Identity<SealExtended>(fact => fact.Act.Id);
        Identity<SealValidated>(fact => fact.Act.Id);
        Options.BatchSize = 1_000;
    }

    /// <summary>One query for the texts of a whole page of events.</summary>
    public override async Task EnrichEventsAsync(
        SliceGroup<PublicVote, Guid> group,
        IQuerySession querySession,
        CancellationToken cancellation
    )
    {
        var facts = group.Slices.SelectMany(slice => slice.Events()).Select(Fact);
        var texts = await PublicTexts.Load(querySession, facts.SelectMany(In), cancellation);
        foreach (var slice in group.Slices)
        {
            for (var index = 0; index < slice.Count; index++)
                slice.ReplaceEvent(index, new Published(Fact(slice.Events()[index]), texts));
        }
    }

    public override PublicVote? Evolve(PublicVote? snapshot, Guid id, IEvent e) =>
        e.Data is Published published ? PublicVote.After(snapshot, published.Fact, published.Texts) : snapshot;

    /// <summary>A page that is tried again comes back with its events already wrapped.</summary>
    private static object Fact(IEvent e) => e.Data is Published published ? published.Fact : e.Data;

    private static IEnumerable<PublicDisclosure> In(object fact) =>
        fact switch
        {
            VoteVoided e => [e.Reason],
            CouncilDecisionPublished e => [e.Reasons],
            ImplementationPlanAdopted e => e.Titles,
            MilestoneDelayed e => [e.Reason],
            _ => [],
        };

    private static bool IsOfInterest(Type type) =>
        type == typeof(VotePrepared)
        || type == typeof(MemberRecused)
        || type == typeof(VoteOpened)
        || type == typeof(VoteResultDeclared)
        || type == typeof(VoteVoided)
        || type == typeof(CouncilDecisionPublished)
        || type.IsAssignableTo(typeof(ImplementationPlanEvent));
}
