using Sijil.Application.DataRights;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class VoidVoteHandler(Recorder recorder)
{
    /// <summary>Says that a vote does not count, while no decision rests on it.</summary>
    public Task<Outcome> Handle(VoteId id, string reason, Instruction instruction, CancellationToken cancellation) =>
        recorder.Act(
            id,
            instruction,
            async (vote, attempt, stop) =>
                VoidVote.Decide(
                    new(id, attempt.Publish(CouncilFields.VoidReason, reason), instruction.Actor.Person),
                    vote,
                    await attempt.RelyOnNewest(GovernanceStreams.CouncilDecision, CouncilDecisionId.Of(id).Value, stop),
                    await attempt.Moment(stop)
                ),
            cancellation
        );
}
