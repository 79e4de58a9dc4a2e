namespace Sijil.Domain.Governance.Proposals;

/// <summary>
/// How the events of proposals lie in the store. A draft is its author's; of a support only what is counted is public, and of the
/// author nothing.
/// </summary>
public static class ProposalStoredEvents
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        StoredEvent.Of<ParticipationRulesPublished>(
            "governance.participation-rules-published",
            1,
            "rulesId",
            "code",
            "version",
            "name",
            "terms",
            "basis",
            "publishedAt"
        ),
        StoredEvent.Of<ProposalDrafted>("governance.proposal-drafted", 1),
        StoredEvent.Of<ProposalPublished>(
            "governance.proposal-published",
            1,
            "proposalId",
            "rules",
            "rulesVersion",
            "terms",
            "basis",
            "threshold",
            "firstDay",
            "lastDay",
            "countingAreas",
            "publishedAt"
        ),
        StoredEvent.Of<ProposalRevised>("governance.proposal-revised", 1, "proposalId", "revision", "revisedAt"),
        StoredEvent.Of<ProposalWithdrawn>(
            "governance.proposal-withdrawn",
            1,
            "proposalId",
            "reason",
            "withdrawnOn",
            "objectionsUntil",
            "withdrawnAt"
        ),
        StoredEvent.Of<ProposalClosed>(
            "governance.proposal-closed",
            1,
            "proposalId",
            "closedOn",
            "objectionsUntil",
            "closedAt"
        ),
        StoredEvent.Of<ThresholdReached>(
            "governance.threshold-reached",
            1,
            "proposalId",
            "revision",
            "supportId",
            "supportEventId",
            "count",
            "threshold",
            "reachedAt"
        ),
        StoredEvent.Of<DecisionKeyDestroyed>("governance.decision-key-destroyed", 1, "proposalId", "destroyedAt"),
        StoredEvent.Of<SupportGiven>("governance.support-given", 1, "proposalId", "revision", "class", "area"),
        StoredEvent.Of<SupportWithdrawn>("governance.support-withdrawn", 1, "proposalId", "revision", "class", "area"),
    ];
}
