using Sijil.Domain.Permits;
using Wolverine;

namespace Sijil.Application.Permits;

/// <summary>Decides anew on one clock that may have moved.</summary>
public sealed class RecalculateMovedTerm(RecalculateTermHandler handler)
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    /// <remarks>
    /// That the application is not valid yet, decided or withdrawn is no fault: there is no running clock. Where this machine's clock
    /// has not reached the day of the cause, the message comes again.
    /// </remarks>
    public async Task<DeliveryMessage<TermMayHaveMoved>?> Handle(
        TermMayHaveMoved message,
        Envelope envelope,
        CancellationToken cancellation
    )
    {
        var id = new PermitApplicationId(message.ApplicationId);
        var outcome = await handler.Handle(id, message.CausedOn, envelope.Instruct(), cancellation);
        return outcome is Outcome.Rejected early && early.Reason == PermitRejections.DateInTheFuture
            ? message.DelayedFor(Later)
            : null;
    }
}
