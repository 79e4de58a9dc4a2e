using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class EstablishCouncilHandler(Recorder recorder)
{
    /// <summary>Begins a council with its seats and rules.</summary>
    public Task<Outcome> Handle(CouncilForm form, Instruction instruction, CancellationToken cancellation) =>
        recorder.Record(
            instruction,
            GovernanceStreams.Council,
            CouncilId.Of(form.Code).Value,
            (council, attempt, _) =>
                ValueTask.FromResult(
                    EstablishCouncil.Decide(
                        new(form.Code, form.Name, form.Seats, form.Rules, instruction.Actor.Person),
                        council,
                        attempt.Now
                    )
                ),
            cancellation
        );
}
