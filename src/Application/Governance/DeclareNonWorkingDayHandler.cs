using Sijil.Domain.Governance;

namespace Sijil.Application.Governance;

public sealed class DeclareNonWorkingDayHandler(Recorder recorder)
{
    /// <summary>Makes a day free. Clocks that still run under this calendar are computed anew.</summary>
    public Task<Outcome> Handle(
        CalendarId id,
        NonWorkingDayForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            GovernanceStreams.Calendar,
            id.Value,
            async (calendar, attempt, stop) =>
            {
                var now = await attempt.Moment(stop);
                attempt.Send(new CalendarChanged(id.Value, calendar.Version + 1, now.Today));
                return DeclareNonWorkingDay.Decide(
                    new(id, form.Day, form.Name, form.LegalSource, instruction.Actor.Person),
                    calendar,
                    now
                );
            },
            cancellation
        );
}
