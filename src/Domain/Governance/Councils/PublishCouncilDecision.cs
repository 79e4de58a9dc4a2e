using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Councils;

/// <summary>Makes a decision public, under a number and with its reasons.</summary>
public sealed record PublishCouncilDecision(
    CouncilDecisionId DecisionId,
    string Number,
    PublicDisclosure Reasons,
    DateOnly PublishedOn,
    SubjectId PublishedBy
)
{
    public static Decision<CouncilDecisionEvent> Decide(
        PublishCouncilDecision command,
        CouncilDecision decision,
        Vote vote,
        Moment now
    ) =>
        decision switch
        {
            _ when !decision.IsTaken() => CouncilRejections.DecisionNotFound,
            _ when decision.IsPublished() => CouncilRejections.DecisionAlreadyPublished,
            _ when vote.IsRecused(command.PublishedBy) => CouncilRejections.Recused,
            _ when command.PublishedOn > now.Today => CouncilRejections.DayInTheFuture,
            _ when command.PublishedOn < decision.DecidedOn => CouncilRejections.PublishedBeforeDecision,
            // The commitment is the same, so anyone can see that the reasons published are the reasons decided.
            _ when command.Reasons.Commitment != decision.ReasonsCommitment => CouncilRejections.OtherReasons,
            _ => new CouncilDecisionPublished(
                decision.Id,
                decision.Vote,
                decision.Proposal,
                command.Number,
                decision.Outcome,
                command.Reasons,
                decision.Basis,
                decision.DecidedOn!.Value,
                command.PublishedOn,
                command.PublishedBy,
                now.At
            ),
        };
}
