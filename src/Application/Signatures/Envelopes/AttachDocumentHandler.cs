using Sijil.Domain.Signatures.Documents;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class AttachDocumentHandler(Recorder recorder)
{
    /// <summary>Puts a document of the store into an envelope that has not been sent.</summary>
    public Task<Outcome> Handle(
        EnvelopeId id,
        DocumentId document,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            (envelope, attempt, stop) => attempt.Attach(document, envelope, stop),
            cancellation
        );
}
