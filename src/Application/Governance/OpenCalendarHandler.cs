using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Application.Governance;

public sealed class OpenCalendarHandler(Recorder recorder)
{
    /// <summary>Opens a calendar under a code of its own.</summary>
    public Task<Outcome> Handle(
        string code,
        Wording name,
        Weekend weekend,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var id = CalendarNames.Id(code);
        return recorder.Record(
            instruction,
            GovernanceStreams.Calendar,
            id.Value,
            async (calendar, attempt, stop) =>
                OpenCalendar.Decide(
                    new(id, name, weekend, instruction.Actor.Person),
                    calendar,
                    await attempt.Moment(stop)
                ),
            cancellation
        );
    }
}
