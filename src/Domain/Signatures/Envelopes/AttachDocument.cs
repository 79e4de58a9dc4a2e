using Sijil.Domain.DataRights;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Puts a document into an envelope that has not been sent.</summary>
public sealed record AttachDocument(EnvelopeId EnvelopeId, EnvelopeDocument Document, SubjectId AttachedBy)
{
    public static Decision<EnvelopeEvent> Decide(AttachDocument command, Envelope envelope, DateTimeOffset now) =>
        command switch
        {
            _ when envelope.WhyNotDraft() is { } obstacle => obstacle,
            _ when !command.Document.IsWellFormed() => EnvelopeRejections.DocumentMalformed,
            _ when envelope.Documents.Exists(it => it.Fingerprint() == command.Document.Fingerprint()) =>
                EnvelopeRejections.DocumentAlreadyAttached,
            _ => new DocumentAttached(command.EnvelopeId, command.Document, command.AttachedBy, now),
        };
}
