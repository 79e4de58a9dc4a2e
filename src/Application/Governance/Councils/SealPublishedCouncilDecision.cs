using Sijil.Application.Signatures;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Signatures;
using Wolverine;

namespace Sijil.Application.Governance.Councils;

/// <summary>Renders a published decision of a council, for people and for programs, and puts the municipality's seal on it.</summary>
public sealed class SealPublishedCouncilDecision(PatientSealing sealing, PublishedCouncilDecisions decisions)
{
    public const string Act = "governance.council-decision-published";

    public async Task<DeliveryMessage<CouncilDecisionAwaitsSeal>?> Handle(
        CouncilDecisionAwaitsSeal message,
        Envelope envelope,
        CancellationToken cancellation
    )
    {
        var instruction = envelope.Instruct();
        var vote = new VoteId(message.VoteId);
        var decision = await decisions.Read(instruction.Municipality, vote, cancellation);
        var act = new ActReference(Act, vote.Value, decision.Published.Number);
        var isSealed = await sealing.Seal(
            act,
            () => new(CouncilDecisionDocument.Render(decision), CouncilDecisionStatement.Render(act, decision)),
            instruction,
            cancellation
        );
        return isSealed ? null : message.DelayedFor(PatientSealing.Later);
    }
}
