using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Governance.Acts;

public sealed class CorrectClauseHandler(Recorder recorder)
{
    /// <summary>Makes the register say what the act says.</summary>
    public Task<Outcome> Handle(
        LegalActId id,
        CorrectionForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            GovernanceStreams.LegalAct,
            id.Value,
            async (act, attempt, stop) =>
                CorrectClause.Decide(
                    new(
                        id,
                        form.Version,
                        form.Clause,
                        form.Language,
                        attempt.PublishClause(form.Text),
                        form.Source,
                        instruction.Actor.Person
                    ),
                    act,
                    await attempt.Moment(stop)
                ),
            cancellation
        );
}
