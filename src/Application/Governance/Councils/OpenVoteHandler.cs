using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class OpenVoteHandler(Recorder recorder)
{
    /// <summary>Opens a vote for the seats held today.</summary>
    public Task<Outcome> Handle(VoteId id, Instruction instruction, CancellationToken cancellation) =>
        recorder.Act(
            id,
            instruction,
            async (vote, attempt, stop) =>
                OpenVote.Decide(
                    new(id, instruction.Actor.Person),
                    vote,
                    await attempt.CouncilOf(vote, stop),
                    await attempt.Moment(stop)
                ),
            cancellation
        );
}
