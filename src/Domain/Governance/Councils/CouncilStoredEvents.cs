namespace Sijil.Domain.Governance.Councils;

/// <summary>How the events of councils lie in the store, and what of them anyone may read.</summary>
/// <remarks>
/// Who prepared, ruled, opened or reported is not public. Before the result the log shows that ballots are cast; before the publication
/// that a decision was taken.
/// </remarks>
internal static class CouncilStoredEvents
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        StoredEvent.Of<CouncilEstablished>(
            "governance.council-established",
            1,
            "councilId",
            "code",
            "name",
            "seats",
            "rules",
            "establishedAt"
        ),
        StoredEvent.Of<CouncilRulesChanged>(
            "governance.council-rules-changed",
            1,
            "councilId",
            "rules",
            "legalSource",
            "changedAt"
        ),
        StoredEvent.Of<MemberAppointed>(
            "governance.member-appointed",
            1,
            "councilId",
            "seat",
            "from",
            "until",
            "appointedAt"
        ),
        StoredEvent.Of<MembershipEnded>(
            "governance.membership-ended",
            1,
            "councilId",
            "seat",
            "from",
            "until",
            "endedAt"
        ),
        StoredEvent.Of<VotePrepared>(
            "governance.vote-prepared",
            1,
            "voteId",
            "proposalId",
            "number",
            "revision",
            "proposalPublishedOn",
            "council",
            "rules",
            "algorithm",
            "algorithmVersion",
            "preparedAt"
        ),
        StoredEvent.Of<InterestDeclared>("governance.interest-declared", 1),
        StoredEvent.Of<MemberRecused>("governance.member-recused", 1, "voteId", "seat"),
        StoredEvent.Of<InterestDismissed>("governance.interest-dismissed", 1),
        StoredEvent.Of<VoteOpened>(
            "governance.vote-opened",
            1,
            "voteId",
            "openedOn",
            "seats",
            "quorumNeeded",
            "openedAt"
        ),
        StoredEvent.Of<BallotCast>("governance.ballot-cast", 1),
        StoredEvent.Of<VoteResultDeclared>(
            "governance.vote-result-declared",
            1,
            "voteId",
            "result",
            "declaredOn",
            "declaredAt"
        ),
        StoredEvent.Of<VoteVoided>("governance.vote-voided", 1, "voteId", "voidedOn", "voidedAt"),
        StoredEvent.Of<CouncilDecisionTaken>("governance.council-decision-taken", 1),
        StoredEvent.Of<CouncilDecisionPublished>(
            "governance.council-decision-published",
            1,
            "decisionId",
            "voteId",
            "proposalId",
            "number",
            "outcome",
            "basis",
            "decidedOn",
            "publishedOn",
            "publishedAt"
        ),
        StoredEvent.Of<ImplementationPlanAdopted>(
            "governance.implementation-plan-adopted",
            1,
            "planId",
            "voteId",
            "proposalId",
            "decisionNumber",
            "milestones",
            "adoptedOn",
            "adoptedAt"
        ),
        StoredEvent.Of<MilestoneReached>(
            "governance.milestone-reached",
            1,
            "planId",
            "voteId",
            "milestone",
            "reachedOn",
            "reportedAt"
        ),
        StoredEvent.Of<MilestoneDelayed>(
            "governance.milestone-delayed",
            1,
            "planId",
            "voteId",
            "milestone",
            "formerlyDueOn",
            "dueOn",
            "reportedAt"
        ),
    ];
}
