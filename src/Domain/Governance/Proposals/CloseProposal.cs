using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>No more support is taken: after the last day, or before it where the threshold is reached.</summary>
public sealed record CloseProposal(ProposalId ProposalId, SubjectId ClosedBy)
{
    public static Decision<ProposalEvent> Decide(CloseProposal command, Proposal proposal, Moment now) =>
        proposal switch
        {
            { Phase: ProposalPhase.Unknown or ProposalPhase.Draft } => ProposalRejections.NotFound,
            { Phase: ProposalPhase.Withdrawn } => ProposalRejections.Withdrawn,
            { Phase: ProposalPhase.Closed } => ProposalRejections.Closed,
            { Reached: null } when now.Today <= proposal.LastDay => ProposalRejections.StillOpen,
            _ => new ProposalClosed(
                command.ProposalId,
                now.Today,
                now.Today.AddDays(proposal.Terms!.DaysForObjections),
                command.ClosedBy,
                now.At
            ),
        };
}
