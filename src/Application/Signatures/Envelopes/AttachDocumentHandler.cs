using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class AttachDocumentHandler(Recorder recorder, EnvelopeDocuments documents)
{
    /// <summary>Puts a document into an envelope that has not been sent.</summary>
    public Task<Outcome> Handle(
        EnvelopeId id,
        DocumentForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (envelope, attempt, stop) =>
            {
                var (document, isAttached) = await documents.Take(attempt, envelope, form, stop);
                var command = new AttachDocument(id, document, isAttached, instruction.Actor.Person);
                return AttachDocument.Decide(command, envelope, attempt.Now);
            },
            cancellation
        );
}
