using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Governance.Acts;

public sealed class RegisterLegalActHandler(Recorder recorder)
{
    /// <summary>Enters an act with its first text.</summary>
    public Task<Outcome> Handle(LegalActForm form, Instruction instruction, CancellationToken cancellation) =>
        recorder.Record(
            instruction,
            GovernanceStreams.LegalAct,
            LegalActId.Of(form.Act).Value,
            async (act, attempt, stop) =>
                RegisterLegalAct.Decide(
                    new(
                        form.Act,
                        form.Title,
                        attempt.Publish(form.Clauses),
                        form.InForceFrom,
                        form.Transition,
                        form.Source,
                        instruction.Actor.Person
                    ),
                    act,
                    await attempt.Moment(stop)
                ),
            cancellation
        );
}
