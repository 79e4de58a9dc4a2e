using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

public sealed class RecalculateTermHandler(Recorder recorder)
{
    /// <summary>Computes a running term anew. Where its last day stays, nothing is recorded, so it can be repeated.</summary>
    public Task<Outcome> Handle(
        PermitApplicationId id,
        DateOnly causedOn,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (application, attempt, stop) =>
            {
                var calendar = await attempt.CalendarOf(await attempt.Pinned(application, stop), stop);
                return RecalculateTerm.Decide(new(id, causedOn), application, calendar, await attempt.Moment(stop));
            },
            cancellation
        );
}
