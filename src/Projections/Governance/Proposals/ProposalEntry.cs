using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.Governance.Proposals;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.Governance.Proposals;

/// <summary>A proposal for its author, from the draft on, and for the clerks once it is published.</summary>
/// <param name="Phase"><c>draft</c>, or one of <see cref="PublicProposalPhase"/>.</param>
public sealed record ProposalEntry(
    Guid Id,
    long StreamVersion,
    Guid Author,
    string Phase,
    int Revision,
    DateTimeOffset DraftedAt,
    DateOnly? FirstDay = null,
    DateOnly? LastDay = null,
    int? Threshold = null,
    bool IsThresholdReached = false
)
{
    public const string Draft = "draft";

    public static ProposalEntry? After(ProposalEntry? entry, object fact) =>
        (fact, entry?.Next()) switch
        {
            (ProposalDrafted e, null) => new(e.ProposalId.Value, 1, e.Author.Value, Draft, 0, e.DraftedAt),
            (ProposalPublished e, { } next) => next with
            {
                Phase = PublicProposalPhase.Open,
                Revision = 1,
                FirstDay = e.FirstDay,
                LastDay = e.LastDay,
                Threshold = e.Threshold,
            },
            (ProposalRevised e, { } next) => next with { Revision = e.Revision },
            (ProposalClosed, { } next) => next with { Phase = PublicProposalPhase.Closed },
            (ProposalWithdrawn, { } next) => next with { Phase = PublicProposalPhase.Withdrawn },
            (ThresholdReached, { } next) => next with { IsThresholdReached = true },
            (ProposalEvent, { } next) => next,
            _ => entry,
        };

    private ProposalEntry Next() => this with { StreamVersion = StreamVersion + 1 };
}

public sealed partial class ProposalEntryProjection : SingleStreamProjection<ProposalEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<ProposalEntry>(
        StoredNames.Family<ProposalEvent>(ProposalStoredEvents.All),
        ProposalEntry.After
    );

    internal static readonly DocumentTable<ProposalEntry> Table = new DocumentTable<ProposalEntry>(
        "proposal_entry",
        nameof(ProposalEntry.Author),
        nameof(ProposalEntry.Phase),
        nameof(ProposalEntry.DraftedAt)
    )
        .Index("author", "author", "drafted_at", "id")
        .Index("phase", "phase", "drafted_at", "id");

    public ProposalEntryProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override ProposalEntry? Evolve(ProposalEntry? snapshot, Guid id, IEvent e) =>
        ProposalEntry.After(snapshot, e.Data);
}
