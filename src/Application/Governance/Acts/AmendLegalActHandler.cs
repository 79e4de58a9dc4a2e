using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Governance.Acts;

public sealed class AmendLegalActHandler(Recorder recorder)
{
    /// <summary>Gives an act a new version.</summary>
    public Task<Outcome> Handle(
        LegalActId id,
        AmendmentForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            GovernanceStreams.LegalAct,
            id.Value,
            async (act, attempt, stop) =>
                AmendLegalAct.Decide(
                    new(
                        id,
                        attempt.Publish(form.Clauses),
                        form.Repealed,
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
