using Sijil.Application.Signatures.Documents;
using Sijil.Domain;
using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures.Documents;

namespace Sijil.Application.Ledger.Cases;

/// <summary>Puts the documents of an envelope into an exported case: their exact bytes, as whoever signed was shown them.</summary>
public sealed class CaseDocuments(DocumentReading reading)
{
    /// <summary>The case with them, or why not. Whom they concern sees on their record that they were read, and by whom.</summary>
    /// <param name="exported">With the digests of the documents opened.</param>
    /// <returns>Without documents that are too large for a case, and without those that nobody reads any more: their page says so.</returns>
    /// <exception cref="DamagedObjectException">One does not lie in the store as it was put there.</exception>
    internal async Task<(ExportedCase? Opened, Rejection? Refusal)> Add(
        ExportedCase exported,
        string activity,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var added = new Dictionary<string, byte[]>();
        var wanted = CaseEnvelope
            .Of(exported)
            ?.Documents.Where(each => each is { State: CaseDocumentState.NotOpened, Digest: not null });
        foreach (var document in wanted ?? [])
        {
            if (document.Attached.Stored is not { } id)
                continue; // Of envelopes that knew the bytes alone the register has none.

            var (found, refusal) = await reading.Present(id, activity, instruction, cancellation);
            if (found is not null)
            {
                var content = await Read(found, cancellation);
                added[Digest.Of(content)] = content;
            }
            else if (refusal != DocumentRejections.Erased)
            {
                return (null, refusal);
            }
        }

        return (exported.With(added), null);
    }

    private static async Task<byte[]> Read(ReadableDocument document, CancellationToken cancellation)
    {
        using var content = new MemoryStream((int)document.Document.Content.Length);
        await foreach (var segment in document.Content.WithCancellation(cancellation))
            content.Write(segment.Span);
        return content.ToArray();
    }
}
