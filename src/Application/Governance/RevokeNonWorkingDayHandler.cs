using Sijil.Domain.Governance;

namespace Sijil.Application.Governance;

public sealed class RevokeNonWorkingDayHandler(Recorder recorder)
{
    /// <summary>Takes a free day back before it comes. Clocks that still run under this calendar are computed anew.</summary>
    public Task<Outcome> Handle(
        CalendarId id,
        DateOnly day,
        string legalSource,
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
                return RevokeNonWorkingDay.Decide(new(id, day, legalSource, instruction.Actor.Person), calendar, now);
            },
            cancellation
        );
}
