using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Domain.Signatures.Documents;

/// <summary>A document of the store, as far as it matters for the next decision. It never changes.</summary>
public abstract record StoredDocument
{
    public sealed record None : StoredDocument;

    /// <param name="Address">SHA-256 of the ciphertext, base64url: where it lies.</param>
    /// <param name="Content">Its exact bytes, as an envelope attaches them.</param>
    /// <param name="Concerns">Whose keys are needed to read it, all of them; empty where it concerns nobody.</param>
    /// <param name="Unit">The unit that keeps it.</param>
    public sealed record Kept(
        DocumentId Id,
        string Address,
        EnvelopeDocument Content,
        IReadOnlyList<SubjectId> Concerns,
        string Unit
    ) : StoredDocument
    {
        public bool IsPersonal => Concerns.Count > 0;
    }

    public static readonly StoredDocument Initial = new None();

    public static StoredDocument Evolve(StoredDocument document, DocumentEvent @event) =>
        (document, @event) switch
        {
            (None, DocumentStored e) => new Kept(
                e.DocumentId,
                e.Address,
                new(e.Digest, e.SealedDigest, e.Length, e.MediaType),
                e.Concerns,
                e.Unit
            ),
            _ => throw new InvalidOperationException(
                $"{@event.GetType().Name} cannot follow {document.GetType().Name}."
            ),
        };

    private StoredDocument() { }
}
