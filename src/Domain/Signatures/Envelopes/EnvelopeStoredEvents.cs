namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>How the events of envelopes and their slots lie in the store.</summary>
/// <remarks>
/// Nothing of them is public but that they happened: an act is published by an event of its own. The slots of an envelope betray nobody,
/// because the envelope's id is random and theirs follow from it.
/// </remarks>
internal static class EnvelopeStoredEvents
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        StoredEvent.Of<EnvelopeDrafted>("signatures.envelope-drafted", 1),
        StoredEvent.Of<DocumentAttached>("signatures.document-attached", 1),
        StoredEvent.Of<SignerAssigned>("signatures.signer-assigned", 1),
        StoredEvent.Of<EnvelopeSent>("signatures.envelope-sent", 1),
        StoredEvent.Of<SlotFilled>("signatures.slot-filled", 1),
        StoredEvent.Of<EnvelopeCompleted>("signatures.envelope-completed", 1),
        StoredEvent.Of<EnvelopeDeclined>("signatures.envelope-declined", 1),
        StoredEvent.Of<EnvelopeVoided>("signatures.envelope-voided", 1),
        StoredEvent.Of<EnvelopeExpired>("signatures.envelope-expired", 1),
        StoredEvent.Of<SignerInvited>("signatures.signer-invited", 1),
        StoredEvent.Of<ConsentGiven>("signatures.consent-given", 1),
        StoredEvent.Of<ConsentWithdrawn>("signatures.consent-withdrawn", 1),
        StoredEvent.Of<SigningDelegated>("signatures.signing-delegated", 1),
        StoredEvent.Of<CertificateBound>("signatures.certificate-bound", 1),
        StoredEvent.Of<SigningPrepared>("signatures.signing-prepared", 1),
        StoredEvent.Of<SignatureReceived>("signatures.signature-received", 1),
        StoredEvent.Of<SignerReminded>("signatures.signer-reminded", 1),
        StoredEvent.Of<SigningRefused>("signatures.signing-refused", 1),
        StoredEvent.Of<SlotExpired>("signatures.slot-expired", 1),
    ];
}
