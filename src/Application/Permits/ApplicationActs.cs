using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

internal static class ApplicationActs
{
    /// <summary>An act on an application that was submitted. Running clocks are kept in step with what it changes.</summary>
    public static Task<Outcome> Act(
        this Recorder recorder,
        PermitApplicationId id,
        Instruction instruction,
        Recorder.Deciding<PermitApplication, PermitApplicationEvent> decide,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            PermitStreams.Application,
            id.Value,
            async (application, attempt, stop) =>
                application.Phase == ApplicationPhase.Unknown
                    ? PermitRejections.NotFound
                    : (await decide(application, attempt, stop)).AndFollowTerm(attempt),
            cancellation
        );
}
