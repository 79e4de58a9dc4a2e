using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Governance.Acts;

public sealed class RepealLegalActHandler(Recorder recorder)
{
    /// <summary>Ends an act. Decisions that rest on it stay; the register lists them.</summary>
    public Task<Outcome> Handle(
        LegalActId id,
        RepealForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            GovernanceStreams.LegalAct,
            id.Value,
            async (act, attempt, stop) =>
                RepealLegalAct.Decide(
                    new(id, form.RepealedFrom, form.Transition, form.Source, instruction.Actor.Person),
                    act,
                    await attempt.Moment(stop)
                ),
            cancellation
        );
}
