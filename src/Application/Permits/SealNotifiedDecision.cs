using Sijil.Application.Signatures;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures;
using Wolverine;

namespace Sijil.Application.Permits;

/// <summary>Renders a notified decision, for people and for programs, and puts the municipality's seal on it.</summary>
public sealed class SealNotifiedDecision(PatientSealing sealing, PublishedDecisions decisions)
{
    public const string Act = "permits.decision-notified";

    public async Task<DeliveryMessage<DecisionAwaitsSeal>?> Handle(
        DecisionAwaitsSeal message,
        Envelope envelope,
        CancellationToken cancellation
    )
    {
        var instruction = envelope.Instruct();
        var id = new PermitApplicationId(message.ApplicationId);
        var decision = await decisions.Read(instruction.Municipality, id, cancellation);
        var act = new ActReference(Act, id.Value, decision.Notified.Number);
        var isSealed = await sealing.Seal(
            act,
            () => new(DecisionDocument.Render(decision), DecisionStatement.Render(act, decision)),
            instruction,
            cancellation
        );
        return isSealed ? null : message.DelayedFor(PatientSealing.Later);
    }
}
