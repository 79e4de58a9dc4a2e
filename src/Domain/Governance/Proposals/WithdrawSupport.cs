namespace Sijil.Domain.Governance.Proposals;

/// <summary>Somebody takes back their support, which they can until the threshold is reached.</summary>
/// <remarks>Whether they may still take part is not asked: who has moved away may take back what they gave.</remarks>
public sealed record WithdrawSupport(SupportId SupportId, ProposalId ProposalId)
{
    public static Decision<SupportEvent> Decide(
        WithdrawSupport command,
        Support support,
        Proposal proposal,
        Moment now
    ) =>
        proposal.WhyNotOpen(now.Today) is { } obstacle ? obstacle
        : proposal.Reached is not null ? ProposalRejections.ThresholdAlreadyReached
        : support.Live is { } live && support.Supports(proposal.Revision)
            ? new SupportWithdrawn(
                command.SupportId,
                command.ProposalId,
                live.Revision,
                live.Class,
                live.Area,
                now.Today
            )
        : ProposalRejections.NotSupported;
}
