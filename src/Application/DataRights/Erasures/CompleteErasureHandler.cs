using Sijil.Domain.DataRights.Erasures;
using Wolverine;

namespace Sijil.Application.DataRights.Erasures;

/// <summary>The last day of the last backup with a destroyed key has passed. It may be told twice, and too late.</summary>
public sealed record BackupsHaveExpired(Guid ErasureId);

/// <summary>Records that an erasure can be undone by no backup any more.</summary>
public sealed class CompleteErasureHandler(Recorder recorder)
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    /// <remarks>
    /// That it was recorded before is no fault. Where this machine's clock has not reached the end of the day, the message comes again.
    /// </remarks>
    public async Task<DeliveryMessage<BackupsHaveExpired>?> Handle(
        BackupsHaveExpired message,
        Envelope envelope,
        CancellationToken cancellation
    )
    {
        var id = new ErasureId(message.ErasureId);
        var outcome = await recorder.Record(
            envelope.Instruct(),
            DataRightsStreams.Erasure,
            id.Value,
            async (erasure, attempt, stop) => CompleteErasure.Decide(new(id), erasure, await attempt.Moment(stop)),
            cancellation
        );
        return outcome is Outcome.Rejected early && early.Reason == ErasureRejections.BackupsStillKept
            ? message.DelayedFor(Later)
            : null;
    }
}
