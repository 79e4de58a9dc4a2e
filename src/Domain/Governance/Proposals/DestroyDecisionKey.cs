namespace Sijil.Domain.Governance.Proposals;

/// <summary>Ends for ever that anyone can ask whether a person took part, once no objection can rest on it any more.</summary>
public sealed record DestroyDecisionKey(ProposalId ProposalId)
{
    public static Decision<ProposalEvent> Decide(DestroyDecisionKey command, Proposal proposal, Moment now) =>
        proposal switch
        {
            _ when !proposal.IsPublished() => ProposalRejections.NotFound,
            { IsKeyDestroyed: true } => Array.Empty<ProposalEvent>(),
            { ObjectionsUntil: { } until } when now.Today > until => new DecisionKeyDestroyed(
                command.ProposalId,
                now.At
            ),
            _ => ProposalRejections.ObjectionsStillRun,
        };
}
