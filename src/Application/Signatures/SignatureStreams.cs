using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Documents;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;
using Sijil.Domain.Signatures.Revocations;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Application.Signatures;

public static class SignatureStreams
{
    public static readonly StreamKind<Seal, SealEvent> Seal = new(
        Domain.Signatures.Seal.Initial,
        Domain.Signatures.Seal.Evolve
    );

    public static readonly StreamKind<GivenVerdicts, VerdictEvent> Verdicts = new(
        GivenVerdicts.Initial,
        GivenVerdicts.Evolve
    );

    public static readonly StreamKind<CertificateRevocation, RevocationEvent> CertificateRevocation = new(
        Domain.Signatures.Revocations.CertificateRevocation.Initial,
        Domain.Signatures.Revocations.CertificateRevocation.Evolve
    );

    public static readonly StreamKind<LearnedLists, RevocationListEvent> RevocationLists = new(
        LearnedLists.Initial,
        LearnedLists.Evolve,
        IsReliedUpon: true
    );

    public static readonly StreamKind<StoredDocument, DocumentEvent> Document = new(
        StoredDocument.Initial,
        StoredDocument.Evolve,
        IsVisibleTo: (document, actor) =>
            actor.Role == Roles.System || document is not StoredDocument.Kept kept || kept.Unit == actor.Unit
    );

    public static readonly StreamKind<SignaturePolicy, SignaturePolicyEvent> Policy = new(
        SignaturePolicy.Initial,
        SignaturePolicy.Evolve,
        IsReliedUpon: true
    );

    /// <summary>Whoever is to sign sees it through their slot.</summary>
    public static readonly StreamKind<Envelope, EnvelopeEvent> Envelope = new(
        Domain.Signatures.Envelopes.Envelope.Initial,
        Domain.Signatures.Envelopes.Envelope.Evolve,
        IsReliedUpon: true,
        IsVisibleTo: (envelope, actor) => (actor.Unit ?? "") == envelope.Unit || actor.Role == Roles.System
    );

    public static readonly StreamKind<Slot, SlotEvent> Slot = new(
        Domain.Signatures.Envelopes.Slot.Initial,
        Domain.Signatures.Envelopes.Slot.Evolve,
        IsReliedUpon: true,
        IsVisibleTo: (slot, actor) => slot.Concerns(actor.Person) || actor.Role == Roles.System
    );
}
