using Sijil.Domain.Governance;

namespace Sijil.Application.Governance;

internal static class AttemptZone
{
    /// <summary>The time zone whose days are the legal days of the municipality.</summary>
    public static async ValueTask<TimeZoneInfo> Zone(this Attempt attempt, CancellationToken cancellation)
    {
        var stream = Municipality.StreamId(attempt.Instruction.Municipality);
        var municipality = await attempt.Know(GovernanceStreams.Municipality, stream, cancellation);
        return municipality.Zone();
    }
}
