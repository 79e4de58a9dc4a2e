using Sijil.Application.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

public sealed class DeclareApplicationValidHandler(Recorder recorder)
{
    /// <summary>Makes an application public, in the officer's wording, and computes the day by which it must be decided.</summary>
    public Task<Outcome> Handle(
        PermitApplicationId id,
        ValidityForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (application, attempt, stop) =>
            {
                var version = await attempt.Pinned(application, stop);
                var calendar = await attempt.CalendarOf(version, stop);
                var command = new DeclareApplicationValid(
                    id,
                    form.ValidFrom,
                    form.CheckedOn,
                    attempt.Publish(PersonalFields.SiteAddress, form.SiteAddress),
                    attempt.Publish(PersonalFields.Description, form.Description),
                    instruction.Actor.Person
                );
                return DeclareApplicationValid.Decide(
                    command,
                    application,
                    version,
                    calendar,
                    await attempt.Moment(stop)
                );
            },
            cancellation
        );
}
