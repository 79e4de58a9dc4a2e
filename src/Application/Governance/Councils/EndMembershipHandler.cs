using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class EndMembershipHandler(Recorder recorder)
{
    /// <summary>Ends a term earlier than was said.</summary>
    public Task<Outcome> Handle(
        CouncilId id,
        string seat,
        DateOnly until,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            GovernanceStreams.Council,
            id.Value,
            (council, attempt, _) =>
                ValueTask.FromResult(
                    EndMembership.Decide(new(id, seat, until, instruction.Actor.Person), council, attempt.Now)
                ),
            cancellation
        );
}
