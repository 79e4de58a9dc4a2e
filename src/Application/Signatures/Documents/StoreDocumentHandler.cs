using Marten;
using Sijil.Application.DataRights;
using Sijil.Application.DataRights.Erasures;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Documents;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Documents;

/// <summary>Takes documents into the store: first the ciphertext, until it is durable, and then the fact.</summary>
/// <remarks>
/// Whatever comes between leaves an object that no key opens, because the key is recorded with the fact; <see cref="DocumentSweep"/>
/// removes it. One segment is in memory at a time.
/// </remarks>
public sealed class StoreDocumentHandler(
    Recorder recorder,
    Vault vault,
    DocumentKeys keys,
    MunicipalityDigests digests,
    IObjectStores objects,
    IDocumentStore store
)
{
    /// <summary>Where an object lies and what was learned on its way there; or the rule that stopped it.</summary>
    private sealed record Arrival(string? Address, DocumentType? Type, Rejection? Refusal);

    /// <summary>Records, in the same transaction, what the document is for; false where that is recorded already, and then nothing is.</summary>
    internal delegate ValueTask<bool> Joining(DocumentId document, Attempt attempt, CancellationToken cancellation);

    public Task<Outcome> Handle(DocumentUpload upload, Instruction instruction, CancellationToken cancellation) =>
        Handle(upload, instruction, static (_, _, _) => ValueTask.FromResult(true), cancellation);

    internal async Task<Outcome> Handle(
        DocumentUpload upload,
        Instruction instruction,
        Joining join,
        CancellationToken cancellation
    )
    {
        using var seen = new ContentDigests(await digests.Key(instruction.Municipality, cancellation), upload);
        if (await Answered(instruction, cancellation) is { } answer)
            return await Repeat(answer, upload, seen, instruction, cancellation);

        var id = new DocumentId(RandomIdentifier.New());
        var key = AuthenticatedEncryption.NewKey();
        var arrival = await Receive(upload, id, key, seen, instruction.Municipality, cancellation);
        if (arrival is not { Address: { } address, Type: { } type })
            return new Outcome.Rejected(arrival.Refusal!);

        var outcome = await Record(id, address, type, key, upload, seen, instruction, join, cancellation);
        if (outcome is not Outcome.Recorded { EventIds.Count: > 0, StreamId: var recorded } || recorded != id.Value)
            await Remove(address, instruction);
        return outcome;
    }

    private async Task<Outcome> Record(
        DocumentId id,
        string address,
        DocumentType type,
        byte[] key,
        DocumentUpload upload,
        ContentDigests seen,
        Instruction instruction,
        Joining join,
        CancellationToken cancellation
    )
    {
        try
        {
            return await recorder.Record(
                Completed(instruction, seen),
                SignatureStreams.Document,
                id.Value,
                async (document, attempt, stop) =>
                    await join(id, attempt, stop)
                        ? await Decide(id, address, type, key, upload, seen, document, attempt, stop)
                        : Array.Empty<DocumentEvent>(),
                cancellation
            );
        }
        catch (SubjectErasedException)
        {
            await Remove(address, instruction); // Nothing was recorded. After other faults nobody knows, and the object stays.
            throw;
        }
    }

    /// <summary>Also where the sender has gone meanwhile.</summary>
    private ValueTask Remove(string address, Instruction instruction) =>
        objects.Open(instruction.Municipality).Remove(address, CancellationToken.None);

    private async Task<RecordedAnswer?> Answered(Instruction instruction, CancellationToken cancellation)
    {
        if (instruction.Request is not { } request)
            return null;

        await using var session = store.QuerySession(instruction.Municipality);
        return await session.LoadAsync<RecordedAnswer>(request.Id, cancellation);
    }

    /// <summary>What was recorded before is only compared; nothing is written a second time.</summary>
    private static async Task<Outcome> Repeat(
        RecordedAnswer answer,
        DocumentUpload upload,
        ContentDigests seen,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        await foreach (var segment in Segment.Of(upload.Content, SegmentCipher.PlainLength, cancellation))
            seen.Add(segment.Bytes.Span);
        return answer.AnswerTo(Completed(instruction, seen).Request!);
    }

    private async Task<Arrival> Receive(
        DocumentUpload upload,
        DocumentId id,
        byte[] key,
        ContentDigests seen,
        string municipality,
        CancellationToken cancellation
    )
    {
        DocumentType? type = null;
        using var cipher = new SegmentCipher(key, municipality, id.Value);
        await using var draft = await objects.Open(municipality).Begin(cancellation);
        await draft.Write(SegmentCipher.Header, cancellation);
        await foreach (var segment in Segment.Of(upload.Content, SegmentCipher.PlainLength, cancellation))
        {
            if (segment.Number == 0)
            {
                (type, var refusal) = DocumentType.Judge(upload.Extension, segment.Bytes.Span);
                if (refusal is not null)
                    return new(null, null, refusal);
            }

            seen.Add(segment.Bytes.Span);
            await draft.Write(cipher.Seal(segment), cancellation);
        }

        return new(await draft.Keep(cancellation), type, null);
    }

    private async ValueTask<Decision<DocumentEvent>> Decide(
        DocumentId id,
        string address,
        DocumentType type,
        byte[] key,
        DocumentUpload upload,
        ContentDigests seen,
        StoredDocument document,
        Attempt attempt,
        CancellationToken cancellation
    )
    {
        SubjectId[] concerned = [.. upload.Concerns.Distinct().OrderBy(person => person.Value)];
        if (!await SubjectKeys.Know(attempt, concerned, cancellation))
            return DocumentRejections.ConcernedUnknown;

        var sealings = new List<Sealing>();
        foreach (var person in concerned)
            sealings.Add(await vault.BeginSealing(attempt, person, cancellation));
        await keys.Keep(attempt, id.Value, address, key, sealings, cancellation);

        var digest = seen.OfContent();
        var content = sealings is [var first, ..]
            ? EnvelopeDocument.Personal(first.Seal(DocumentFields.Digest, digest), seen.Length, type.MediaType)
            : EnvelopeDocument.Public(digest, seen.Length, type.MediaType);
        var actor = attempt.Instruction.Actor;
        return StoreDocument.Decide(
            new(id, address, content, concerned, actor.Unit, actor.Person),
            document,
            attempt.Now
        );
    }

    private static Instruction Completed(Instruction instruction, ContentDigests seen) =>
        instruction with
        {
            Request = instruction.Request is { } request ? request with { BodyDigest = seen.OfRequest() } : null,
        };
}
