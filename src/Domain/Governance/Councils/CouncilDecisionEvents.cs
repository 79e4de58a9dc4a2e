using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Everything that can happen to a decision of a council.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record CouncilDecisionEvent(CouncilDecisionId DecisionId, VoteId VoteId);

/// <summary>The council decided. Nothing of it is public before it is published.</summary>
public sealed record CouncilDecisionTaken(
    CouncilDecisionId DecisionId,
    VoteId VoteId,
    ProposalId ProposalId,
    VoteOutcome Outcome,
    SealedValue Reasons,
    IReadOnlyList<LegalBasis> Basis,
    DateOnly DecidedOn,
    SubjectId TakenBy,
    DateTimeOffset TakenAt
) : CouncilDecisionEvent(DecisionId, VoteId);

/// <summary>The decision is public, under its number and with the reasons it was taken for.</summary>
public sealed record CouncilDecisionPublished(
    CouncilDecisionId DecisionId,
    VoteId VoteId,
    ProposalId ProposalId,
    string Number,
    VoteOutcome Outcome,
    PublicDisclosure Reasons,
    IReadOnlyList<LegalBasis> Basis,
    DateOnly DecidedOn,
    DateOnly PublishedOn,
    SubjectId PublishedBy,
    DateTimeOffset PublishedAt
) : CouncilDecisionEvent(DecisionId, VoteId);
