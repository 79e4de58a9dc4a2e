using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Proposals;

public sealed class WithdrawSupportHandler(Recorder recorder)
{
    /// <summary>Takes back a support that was given to the proposal as it reads.</summary>
    public Task<Outcome> Handle(Participation participation, CancellationToken cancellation) =>
        recorder.Record(
            participation.Instruction,
            GovernanceStreams.Support,
            participation.SupportId.Value,
            async (support, attempt, stop) =>
            {
                var id = participation.ProposalId;
                var proposal = await attempt.RelyOn(GovernanceStreams.Proposal, id.Value, stop);
                var now = await attempt.Moment(stop);
                return WithdrawSupport.Decide(new(participation.SupportId, id), support, proposal, now);
            },
            cancellation
        );
}
