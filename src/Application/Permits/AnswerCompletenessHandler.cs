using Sijil.Application.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

public sealed class AnswerCompletenessHandler(Recorder recorder, Vault vault)
{
    /// <summary>Registers the answer to a request for completion.</summary>
    public Task<Outcome> Handle(
        PermitApplicationId id,
        CompletenessAnswerForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (application, attempt, stop) =>
            {
                var calendar = await attempt.CalendarOf(await attempt.Pinned(application, stop), stop);
                var sealing = await vault.BeginSealing(attempt, application.Applicant, stop);
                var command = new AnswerCompleteness(
                    id,
                    sealing.SealOptional(PersonalFields.CompletenessAnswer, form.Answer),
                    form.ReceivedOn,
                    form.Channel,
                    instruction.Actor.Person
                );
                return AnswerCompleteness.Decide(command, application, calendar, await attempt.Moment(stop));
            },
            cancellation
        );
}
