using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Domain.Governance.Councils;

/// <summary>What a council decided on a vote, as far as its publication and its plan depend on it.</summary>
public sealed record CouncilDecision
{
    public static readonly CouncilDecision Initial = new();

    public CouncilDecisionId Id { get; init; }

    public VoteId Vote { get; init; }

    public ProposalId Proposal { get; init; }

    public VoteOutcome Outcome { get; init; }

    public string ReasonsCommitment { get; init; } = "";

    public DateOnly? DecidedOn { get; init; }

    public IReadOnlyList<LegalBasis> Basis { get; init; } = [];

    public DateOnly? PublishedOn { get; init; }

    /// <summary>Under which the public knows it; null before it is published.</summary>
    public string? Number { get; init; }

    public bool IsTaken() => DecidedOn is not null;

    public bool IsPublished() => PublishedOn is not null;

    public static CouncilDecision Evolve(CouncilDecision decision, CouncilDecisionEvent @event) =>
        @event switch
        {
            CouncilDecisionTaken e when !decision.IsTaken() => new()
            {
                Id = e.DecisionId,
                Vote = e.VoteId,
                Proposal = e.ProposalId,
                Outcome = e.Outcome,
                ReasonsCommitment = e.Reasons.Commitment,
                DecidedOn = e.DecidedOn,
                Basis = e.Basis,
            },
            CouncilDecisionPublished e when decision.IsTaken() && !decision.IsPublished() => decision with
            {
                PublishedOn = e.PublishedOn,
                Number = e.Number,
            },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow."),
        };
}
