using Sijil.Domain.Governance.Proposals;
using Wolverine;

namespace Sijil.Application.Governance.Proposals;

/// <summary>Destroys the key of a decision whose days for objections have passed.</summary>
public sealed class ForgetWhoTookPart(DestroyDecisionKeyHandler handler)
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    /// <remarks>Where this machine's clock has not reached the end of the day, the message comes again.</remarks>
    public async Task<DeliveryMessage<ObjectionsHaveEnded>?> Handle(
        ObjectionsHaveEnded message,
        Envelope envelope,
        CancellationToken cancellation
    )
    {
        var outcome = await handler.Handle(new(message.ProposalId), envelope.Instruct(), cancellation);
        return outcome is Outcome.Rejected early && early.Reason == ProposalRejections.ObjectionsStillRun
            ? message.DelayedFor(Later)
            : null;
    }
}
