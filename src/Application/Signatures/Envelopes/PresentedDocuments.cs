using Marten;
using Sijil.Application.Signatures.Documents;
using Sijil.Domain;
using Sijil.Domain.Signatures.Documents;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>Shows the documents of an envelope to whoever is to sign it, before and after they have: the exact bytes that are stored.</summary>
public sealed class PresentedDocuments(IDocumentStore store, DocumentReading reading)
{
    /// <param name="place">Which of the documents, counted from one.</param>
    /// <returns>The document, or why it is not shown. That it was read is recorded for each person whom it concerns.</returns>
    public async Task<(ReadableDocument? Document, Rejection? Refusal)> Open(
        SlotId id,
        int place,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var slot = SignatureStreams
            .Slot.Read(await session.Events.FetchStreamAsync(id.Value, token: cancellation))
            .State;
        if (slot.Stage == SlotStage.Unknown || slot.Signer != instruction.Actor.Person)
            return (null, EnvelopeRejections.SlotNotFound);

        var events = await session.Events.FetchStreamAsync(slot.Envelope.Value, token: cancellation);
        var envelope = SignatureStreams.Envelope.Read(events).State;
        if (envelope.WhyNotPresented(slot) is { } reason)
            return (null, reason);

        return envelope.Documents.ElementAtOrDefault(place - 1)?.Stored is { } document
            ? await reading.Present(document, EnvelopeActivities.Presenting, instruction, cancellation)
            : (null, DocumentRejections.NotFound);
    }
}
