using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Draws up what the council decided by its vote, with the reasons and the law it rests on.</summary>
/// <param name="Outcome">What whoever draws it up read in the result: a decision against the vote is none.</param>
public sealed record TakeCouncilDecision(
    VoteId VoteId,
    VoteOutcome Outcome,
    SealedValue? Reasons,
    DateOnly DecidedOn,
    SubjectId TakenBy
)
{
    public static Decision<CouncilDecisionEvent> Decide(
        TakeCouncilDecision command,
        CouncilDecision decision,
        Vote vote,
        IReadOnlyCollection<CitedClause> cited,
        Moment now
    ) =>
        vote switch
        {
            { Phase: VotePhase.Unknown } => CouncilRejections.VoteNotFound,
            { Phase: VotePhase.Void } => CouncilRejections.VoteVoid,
            _ when decision.IsTaken() => CouncilRejections.DecisionAlreadyTaken,
            { Result: null } => CouncilRejections.NoResult,
            { Result.Outcome: VoteOutcome.QuorumMissed } => CouncilRejections.QuorumMissed,
            { Result: { } result } when result.Outcome != command.Outcome => CouncilRejections.AgainstTheVote,
            _ when vote.IsRecused(command.TakenBy) => CouncilRejections.Recused,
            _ when command.DecidedOn > now.Today => CouncilRejections.DayInTheFuture,
            _ when command.DecidedOn < vote.DeclaredOn => CouncilRejections.DecidedBeforeResult,
            _ when command.Reasons is null => CouncilRejections.ReasonsMissing,
            _ => LegalBasis.Of(cited, vote.ProposalPublishedOn, command.DecidedOn) switch
            {
                (_, { } obstacle) => obstacle,
                var (basis, _) => new CouncilDecisionTaken(
                    CouncilDecisionId.Of(command.VoteId),
                    command.VoteId,
                    vote.Proposal,
                    command.Outcome,
                    command.Reasons!,
                    basis,
                    command.DecidedOn,
                    command.TakenBy,
                    now.At
                ),
            },
        };
}
