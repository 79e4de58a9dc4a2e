using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class DeclareVoteResultHandler(Recorder recorder)
{
    /// <summary>Ends a vote and publishes what it came to.</summary>
    public Task<Outcome> Handle(VoteId id, Instruction instruction, CancellationToken cancellation) =>
        recorder.Act(
            id,
            instruction,
            async (vote, attempt, stop) =>
                DeclareVoteResult.Decide(new(id, instruction.Actor.Person), vote, await attempt.Moment(stop)),
            cancellation
        );
}
