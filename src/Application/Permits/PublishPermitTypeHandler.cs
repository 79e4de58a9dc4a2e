using Sijil.Application.Governance;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

public sealed class PublishPermitTypeHandler(Recorder recorder)
{
    /// <summary>Publishes a type of permit, or a new version of its rules.</summary>
    public Task<Outcome> Handle(PermitTypeForm form, Instruction instruction, CancellationToken cancellation)
    {
        var id = PermitTypeNames.Id(form.Code);
        return recorder.Record(
            instruction,
            PermitStreams.Type,
            id.Value,
            async (type, attempt, stop) =>
            {
                var calendar = await attempt.RelyOn(GovernanceStreams.Calendar, form.Rules.CalendarId.Value, stop);
                var command = new PublishPermitType(
                    id,
                    form.Code,
                    form.Name,
                    form.Rules,
                    form.InForceFrom,
                    instruction.Actor.Person
                );
                return PublishPermitType.Decide(command, type, calendar, await attempt.Moment(stop));
            },
            cancellation
        );
    }
}
