using Sijil.Domain.Governance.Proposals;
using Wolverine;

namespace Sijil.Application.Governance.Proposals;

/// <summary>Closes a proposal whose last day has passed.</summary>
public sealed class EndCollecting(CloseProposalHandler handler)
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    /// <remarks>
    /// That it was closed or withdrawn before is no fault. Where this machine's clock has not reached the end of the day, the message
    /// comes again.
    /// </remarks>
    public async Task<DeliveryMessage<CollectionHasEnded>?> Handle(
        CollectionHasEnded message,
        Envelope envelope,
        CancellationToken cancellation
    )
    {
        var outcome = await handler.Handle(new(message.ProposalId), envelope.Instruct(), cancellation);
        return outcome is Outcome.Rejected early && early.Reason == ProposalRejections.StillOpen
            ? message.DelayedFor(Later)
            : null;
    }
}
