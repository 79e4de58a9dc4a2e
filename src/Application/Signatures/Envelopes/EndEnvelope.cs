using Sijil.Domain.Signatures.Envelopes;
using Wolverine;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>Ends an envelope whose time is over. By then nothing can be signed any more, whether or not this has been recorded.</summary>
public sealed class EndEnvelope(JoinSlotsHandler handler, TimeProvider clock, Marten.IDocumentStore store)
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    /// <remarks>
    /// That it was completed, declined or voided before is no fault. Where this machine's clock has not reached the end, the message comes
    /// again.
    /// </remarks>
    public async Task<DeliveryMessage<EnvelopeTimeIsOver>?> Handle(
        EnvelopeTimeIsOver message,
        Wolverine.Envelope envelope,
        CancellationToken cancellation
    )
    {
        var instruction = envelope.Instruct();
        await handler.Handle(new(message.EnvelopeId), instruction, cancellation);
        await using var session = store.QuerySession(instruction.Municipality);
        var events = await session.Events.FetchStreamAsync(message.EnvelopeId, token: cancellation);
        var standing = SignatureStreams.Envelope.Read(events).State;
        return standing.Phase == EnvelopePhase.Sent && clock.GetMicroseconds() < standing.ExpiresAt
            ? message.DelayedFor(Later)
            : null;
    }
}
