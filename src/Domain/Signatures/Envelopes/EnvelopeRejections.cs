namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>The rules of envelopes and their slots, one line each. docs/rules/signatures.md gives their basis.</summary>
public static class EnvelopeRejections
{
    /// <summary>An envelope is drafted once under its id.</summary>
    public static readonly Rejection AlreadyDrafted = new("signatures.envelope-already-drafted");

    /// <summary>What was sent does not change: neither documents nor slots nor their order.</summary>
    public static readonly Rejection Frozen = new("signatures.envelope-frozen");

    /// <summary>A document is known by one digest, plain or sealed, its length above nothing and its media type.</summary>
    public static readonly Rejection DocumentMalformed = new("signatures.document-malformed");

    /// <summary>A document is in an envelope once.</summary>
    public static readonly Rejection DocumentAlreadyAttached = new("signatures.document-already-attached");

    /// <summary>Orders count from one; equal ones sign at the same time.</summary>
    public static readonly Rejection OrderOutOfRange = new("signatures.order-out-of-range");

    /// <summary>The level required is one that the policy knows.</summary>
    public static readonly Rejection LevelUnknown = new("signatures.level-unknown");

    /// <summary>A person signs an envelope once.</summary>
    public static readonly Rejection SignerAlreadyAssigned = new("signatures.signer-already-assigned");

    /// <summary>There is something to sign.</summary>
    public static readonly Rejection DocumentsMissing = new("signatures.documents-missing");

    /// <summary>There is somebody to sign.</summary>
    public static readonly Rejection SignersMissing = new("signatures.signers-missing");

    /// <summary>It expires in the future, and within 366 days.</summary>
    public static readonly Rejection ExpiryOutOfRange = new("signatures.expiry-out-of-range");

    /// <summary>Reminders are 1 to 365 days apart.</summary>
    public static readonly Rejection RemindersOutOfRange = new("signatures.reminders-out-of-range");

    /// <summary>The envelope has been drafted.</summary>
    public static readonly Rejection NotFound = new("signatures.envelope-not-found");

    /// <summary>Nothing is signed before it is sent.</summary>
    public static readonly Rejection NotSent = new("signatures.envelope-not-sent");

    /// <summary>What all have signed is complete, and is not taken back.</summary>
    public static readonly Rejection Completed = new("signatures.envelope-completed");

    /// <summary>One refusal ends the envelope for all.</summary>
    public static readonly Rejection Declined = new("signatures.envelope-declined");

    /// <summary>What was voided is not signed.</summary>
    public static readonly Rejection Voided = new("signatures.envelope-void");

    /// <summary>From the moment of its expiry on nothing is prepared or signed.</summary>
    public static readonly Rejection Expired = new("signatures.envelope-expired");

    /// <summary>Whoever voids or refuses gives a reason.</summary>
    public static readonly Rejection ReasonMissing = new("signatures.reason-missing");

    /// <summary>The reason “other” is explained, in a sealed text.</summary>
    public static readonly Rejection ExplanationMissing = new("signatures.explanation-missing");

    /// <summary>The slot has been opened.</summary>
    public static readonly Rejection SlotNotFound = new("signatures.slot-not-found");

    /// <summary>Somebody is invited to a slot once.</summary>
    public static readonly Rejection AlreadyInvited = new("signatures.already-invited");

    /// <summary>A slot opens once all of a lower order are signed.</summary>
    public static readonly Rejection TurnNotReached = new("signatures.turn-not-reached");

    /// <summary>Only whoever is to sign acts in a slot; after a delegation the delegate alone.</summary>
    public static readonly Rejection NotTheSigner = new("signatures.not-the-signer");

    /// <summary>A slot is signed once, and what is signed stays.</summary>
    public static readonly Rejection AlreadySigned = new("signatures.already-signed");

    /// <summary>Whoever has refused has refused.</summary>
    public static readonly Rejection AlreadyRefused = new("signatures.already-refused");

    /// <summary>Consent is given once.</summary>
    public static readonly Rejection ConsentAlreadyGiven = new("signatures.consent-already-given");

    /// <summary>What is consented to is a text that the register shows, known by its digest.</summary>
    public static readonly Rejection ConsentTextUnknown = new("signatures.consent-text-unknown");

    /// <summary>Nobody signs electronically without consent; it can be taken back until the signature is received, whatever has become of the envelope.</summary>
    public static readonly Rejection ConsentMissing = new("signatures.consent-missing");

    /// <summary>What is owed in person is not delegated.</summary>
    public static readonly Rejection OwedInPerson = new("signatures.owed-in-person");

    /// <summary>A delegate does not delegate again.</summary>
    public static readonly Rejection AlreadyDelegated = new("signatures.already-delegated");

    /// <summary>Nobody delegates to themselves or to another signer of the envelope.</summary>
    public static readonly Rejection DelegateSignsAlready = new("signatures.delegate-signs-already");

    /// <summary>A delegation rests on a mandate.</summary>
    public static readonly Rejection MandateMissing = new("signatures.mandate-missing");

    /// <summary>A certificate says by the number of a person whose it is, and that is the signer.</summary>
    public static readonly Rejection CertificateOfAnother = new("signatures.certificate-of-another");

    /// <summary>A certificate is bound once.</summary>
    public static readonly Rejection CertificateAlreadyBound = new("signatures.certificate-already-bound");

    /// <summary>Where more than a simple signature is required, a certificate has been bound to the signer.</summary>
    public static readonly Rejection CertificateMissing = new("signatures.certificate-missing");

    /// <summary>What is shown is what was frozen, bit for bit.</summary>
    public static readonly Rejection OtherDocumentsPresented = new("signatures.other-documents-presented");

    /// <summary>A session is used once.</summary>
    public static readonly Rejection SessionUsed = new("signatures.session-used");

    /// <summary>What is signed was prepared in the session that is open: a later one, a withdrawn consent, another certificate or a delegation ends it.</summary>
    public static readonly Rejection SessionNotOpen = new("signatures.session-not-open");

    /// <summary>What is signed is what was shown, bit for bit.</summary>
    public static readonly Rejection OtherDocumentsSigned = new("signatures.other-documents-signed");

    /// <summary>A signature with a certificate passes validation at the moment at which it is received.</summary>
    public static readonly Rejection SignatureNotValid = new("signatures.signature-not-valid");

    /// <summary>The signature was made with the certificate that is bound, compared whole: another one of the same key is another.</summary>
    public static readonly Rejection OtherCertificate = new("signatures.other-certificate");

    /// <summary>What the policy sees in the signature is at least the level required.</summary>
    public static readonly Rejection LevelTooLow = new("signatures.level-too-low");

    /// <summary>Nothing expires before its time.</summary>
    public static readonly Rejection ExpiryNotReached = new("signatures.expiry-not-reached");
}
