using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>The author takes the proposal back. Once it has reached its threshold it is no longer theirs alone.</summary>
public sealed record WithdrawProposal(ProposalId ProposalId, WithdrawalReason Reason, SubjectId WithdrawnBy)
{
    public static Decision<ProposalEvent> Decide(WithdrawProposal command, Proposal proposal, Moment now) =>
        proposal.WhyNotChangedBy(command.WithdrawnBy, now.Today) is { } obstacle
            ? obstacle
            : new ProposalWithdrawn(
                command.ProposalId,
                command.Reason,
                now.Today,
                now.Today.AddDays(proposal.Terms!.DaysForObjections),
                now.At
            );
}
