using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class CastBallotHandler(Recorder recorder)
{
    /// <summary>Votes from the seat that the person held when the vote was opened.</summary>
    public Task<Outcome> Handle(VoteId id, Choice choice, Instruction instruction, CancellationToken cancellation) =>
        recorder.Act(
            id,
            instruction,
            (vote, attempt, _) =>
                ValueTask.FromResult(CastBallot.Decide(new(id, choice, instruction.Actor.Person), vote, attempt.Now)),
            cancellation
        );
}
