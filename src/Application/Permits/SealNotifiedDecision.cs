using Microsoft.Extensions.Logging;
using Sijil.Application.Signatures;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures;
using Wolverine;

namespace Sijil.Application.Permits;

/// <summary>Renders a notified decision and puts the municipality's seal on it.</summary>
public sealed partial class SealNotifiedDecision(
    ActSealing sealing,
    PublishedDecisions decisions,
    ILogger<SealNotifiedDecision> log
)
{
    public const string Act = "permits.decision-notified";

    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    /// <remarks>
    /// The message is recorded with the notification, so no crash loses it, and one that comes again finds the seal made. Where no key
    /// can be used the decision stands as it is, unsealed, and the message comes again.
    /// </remarks>
    public async Task<DeliveryMessage<DecisionAwaitsSeal>?> Handle(
        DecisionAwaitsSeal message,
        Envelope envelope,
        CancellationToken cancellation
    )
    {
        var instruction = envelope.Instruct();
        var id = new PermitApplicationId(message.ApplicationId);
        var decision = await decisions.Read(instruction.Municipality, id, cancellation);
        try
        {
            await sealing.Seal(
                new ActReference(Act, id.Value, decision.Notified.Number),
                () => DecisionDocument.Render(decision),
                instruction,
                cancellation
            );
            return null;
        }
        catch (SealingKeyUnavailableException obstacle)
        {
            CannotSeal(log, instruction.Municipality, decision.Notified.Number, obstacle);
            return message.DelayedFor(Later);
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "Decision {Number} of '{Municipality}' cannot be sealed now; it will be tried again."
    )]
    private static partial void CannotSeal(ILogger log, string municipality, string number, Exception obstacle);
}
