using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Proposals;

public sealed class WithdrawProposalHandler(Recorder recorder)
{
    /// <summary>Takes a proposal back for its author; it stays to be read.</summary>
    public Task<Outcome> Handle(
        ProposalId id,
        WithdrawalReason reason,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (proposal, attempt, stop) =>
                await WithdrawProposal
                    .Decide(new(id, reason, instruction.Actor.Person), proposal, await attempt.Moment(stop))
                    .AndForgetWhoTookPart(attempt, stop),
            cancellation
        );
}
