using Sijil.Domain;
using Sijil.Domain.Signatures.Documents;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>The one place that makes of a stored document a document of an envelope: what is presented and signed is what is stored.</summary>
internal static class EnvelopeDocuments
{
    /// <summary>Attaches a document that the unit keeps. It never changes, so it is known and not relied upon.</summary>
    public static async ValueTask<Decision<EnvelopeEvent>> Attach(
        this Attempt attempt,
        DocumentId id,
        Envelope envelope,
        CancellationToken cancellation
    )
    {
        var actor = attempt.Instruction.Actor;
        var document = await attempt.RelyOnNewest(SignatureStreams.Document, id.Value, cancellation);
        if (document is not StoredDocument.Kept kept || !SignatureStreams.Document.Shows(kept, actor))
            return DocumentRejections.NotFound;

        var command = new AttachDocument(envelope.Id, kept.Content with { Stored = id }, actor.Person);
        return AttachDocument.Decide(command, envelope, attempt.Now);
    }
}
