namespace Sijil.Application.Signatures.Envelopes;

/// <summary>Tells an envelope of what was signed. The message is recorded with the signature, so no crash loses it.</summary>
public sealed class LearnOfSignature(JoinSlotsHandler handler)
{
    /// <remarks>That another message, or a refusal, brought it in before is no fault.</remarks>
    public Task Handle(EnvelopeHasNews message, Wolverine.Envelope envelope, CancellationToken cancellation) =>
        handler.Handle(new(message.EnvelopeId), envelope.Instruct(), cancellation);
}
