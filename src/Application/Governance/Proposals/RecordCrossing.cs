using Sijil.Domain.Governance.Proposals;
using Wolverine;

namespace Sijil.Application.Governance.Proposals;

/// <summary>Records that a proposal has reached its threshold: what counting found is told once or oftener, and recorded once.</summary>
public sealed class RecordCrossing(Recorder recorder)
{
    public async Task Handle(RecordThresholdReached message, Envelope envelope, CancellationToken cancellation)
    {
        var outcome = await recorder.Act(
            message.ProposalId,
            envelope.Instruct(),
            async (proposal, attempt, stop) =>
                RecordThresholdReached.Decide(message, proposal, await attempt.Moment(stop)),
            cancellation
        );
        if (outcome is Outcome.Rejected refused)
            throw new InvalidOperationException(
                $"Counting found a crossing that the proposal {message.ProposalId.Value} cannot have: {refused.Reason.Code}."
            );
    }
}
