using Sijil.Application.Governance;
using Sijil.Domain.Governance;

namespace Sijil.Application;

public static class AttemptClock
{
    /// <summary>The moment of this decision, and which day it is in the municipality.</summary>
    public static async ValueTask<Moment> Moment(this Attempt attempt, CancellationToken cancellation) =>
        (await attempt.Place(cancellation)).MomentAt(attempt.Now);

    /// <summary>Which day it was in the municipality when something was recorded.</summary>
    public static async ValueTask<DateOnly> DayOf(
        this Attempt attempt,
        DateTimeOffset recorded,
        CancellationToken cancellation
    ) => (await attempt.Place(cancellation)).MomentAt(recorded).Today;

    private static async ValueTask<Municipality> Place(this Attempt attempt, CancellationToken cancellation)
    {
        var code = attempt.Instruction.Municipality;
        var municipality = await attempt.Know(
            GovernanceStreams.Municipality,
            Municipality.StreamId(code),
            cancellation
        );
        return municipality.IsEstablished()
            ? municipality
            : throw new InvalidOperationException(
                $"The register of '{code}' has not begun; begin it with 'municipality add'."
            );
    }
}
