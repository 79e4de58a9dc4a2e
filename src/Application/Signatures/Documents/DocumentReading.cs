using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Marten;
using Microsoft.Extensions.Logging;
using Sijil.Application.DataRights;
using Sijil.Domain;
using Sijil.Domain.Signatures.Documents;

namespace Sijil.Application.Signatures.Documents;

/// <summary>A document that may be read now, by whoever asked.</summary>
public sealed record ReadableDocument(StoredDocument.Kept Document, IAsyncEnumerable<ReadOnlyMemory<byte>> Content);

/// <summary>Reads documents of the store: after it was recorded whom they concern and who reads them, and never a changed byte.</summary>
/// <remarks>
/// What is sent cannot be taken back. So the whole ciphertext is compared with the digest in the event before the first byte goes out,
/// which costs one more reading; and each segment is authenticated on its way, for what happens to the object meanwhile.
/// </remarks>
public sealed partial class DocumentReading(
    IDocumentStore store,
    Openings openings,
    DocumentKeys keys,
    IObjectStores objects,
    DamagedObjects damaged,
    ILogger<DocumentReading> logger
)
{
    /// <returns>The document, or why it is not shown.</returns>
    /// <exception cref="DamagedObjectException">It does not lie there as it was stored; readiness tells the operator.</exception>
    public async Task<(ReadableDocument? Document, Rejection? Refusal)> Open(
        DocumentId id,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        return
            await Find(id, instruction.Municipality, cancellation) is { } kept
            && SignatureStreams.Document.Shows(kept, instruction.Actor)
            ? await Open(kept, DocumentActivities.Handling, instruction, cancellation)
            : (null, DocumentRejections.NotFound);
    }

    /// <summary>Shows a document to somebody outside the unit that keeps it; whoever calls has made sure that it is theirs to see.</summary>
    /// <param name="activity">The processing activity under which it is shown where it concerns persons.</param>
    /// <returns>The document, or why it is not shown.</returns>
    /// <exception cref="DamagedObjectException">It does not lie there as it was stored; readiness tells the operator.</exception>
    internal async Task<(ReadableDocument? Document, Rejection? Refusal)> Present(
        DocumentId id,
        string activity,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        await Find(id, instruction.Municipality, cancellation) is { } kept
            ? await Open(kept, activity, instruction, cancellation)
            : (null, DocumentRejections.NotFound);

    private async Task<(ReadableDocument? Document, Rejection? Refusal)> Open(
        StoredDocument.Kept kept,
        string activity,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var (municipality, id) = (instruction.Municipality, kept.Id);
        if (!await keys.AreWhole(municipality, id.Value, kept.Concerns, cancellation))
            return (null, DocumentRejections.Erased);

        await Verify(municipality, kept.Address, cancellation);
        var (key, refusal) = kept.IsPersonal
            ? await openings.OpenDocument(
                activity,
                DocumentFields.Document,
                id.Value,
                kept.Concerns,
                instruction,
                cancellation
            )
            : (await keys.Find(municipality, id.Value, [], cancellation), null);
        return key is null
            ? (null, refusal ?? DocumentRejections.Erased)
            : (new(kept, Content(municipality, kept, key, cancellation)), null);
    }

    private async Task<StoredDocument.Kept?> Find(DocumentId id, string municipality, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(municipality);
        var events = await session.Events.FetchStreamAsync(id.Value, token: cancellation);
        return SignatureStreams.Document.Read(events).State as StoredDocument.Kept;
    }

    private async Task Verify(string municipality, string address, CancellationToken cancellation)
    {
        await using var bytes = await Read(municipality, address, cancellation);
        if (!await SealedObject.IsAt(address, bytes, cancellation))
            throw Damaged(municipality, address);
        damaged.Remove(municipality, address);
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> Content(
        string municipality,
        StoredDocument.Kept kept,
        byte[] key,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var cipher = new SegmentCipher(key, municipality, kept.Id.Value);
        await using var bytes = await Read(municipality, kept.Address, cancellation);
        await using var segments = SealedObject.Open(bytes, cipher, cancellation).GetAsyncEnumerator(cancellation);
        while (await Next())
            yield return segments.Current;

        async ValueTask<bool> Next()
        {
            try
            {
                return await segments.MoveNextAsync();
            }
            catch (CryptographicException changed)
            {
                throw Damaged(municipality, kept.Address, changed);
            }
        }
    }

    private async ValueTask<Stream> Read(string municipality, string address, CancellationToken cancellation) =>
        await objects.Open(municipality).Read(address, cancellation) ?? throw Damaged(municipality, address);

    private DamagedObjectException Damaged(string municipality, string address, Exception? cause = null)
    {
        damaged.Add(municipality, address);
        LogDamaged(municipality, address);
        return new(address, cause);
    }

    [LoggerMessage(
        Level = LogLevel.Critical,
        Message = "The object {Address} of {Municipality} is missing or is not what was stored; bring it back from a copy."
    )]
    private partial void LogDamaged(string municipality, string address);
}
