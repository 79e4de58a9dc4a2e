using JasperFx.Events;
using Marten.Events.Aggregation;
using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Documents;
using Sijil.Projections.Rebuilding;

namespace Sijil.Projections.Signatures;

/// <summary>A document of the store, for clerks of the unit that keeps it: all but what it says.</summary>
/// <param name="Digest">SHA-256, base64url; null where the document concerns persons.</param>
/// <param name="Commitment">What stands for the digest of a document that concerns persons; null where it concerns nobody.</param>
/// <param name="Concerns">Ids that lead to nobody.</param>
public sealed record DocumentEntry(
    Guid Id,
    long StreamVersion,
    string MediaType,
    long Length,
    string? Digest,
    string? Commitment,
    IReadOnlyList<Guid> Concerns,
    string Unit,
    DateTimeOffset StoredAt
)
{
    public static DocumentEntry? After(DocumentEntry? entry, object fact) =>
        (fact, entry) switch
        {
            (DocumentStored e, null) => new(
                e.DocumentId.Value,
                StreamVersion: 1,
                e.MediaType,
                e.Length,
                e.Digest,
                e.SealedDigest?.Commitment,
                [.. e.Concerns.Select(person => person.Value)],
                e.Unit,
                e.StoredAt
            ),
            (DocumentEvent, { } known) => known with { StreamVersion = known.StreamVersion + 1 },
            _ => entry,
        };
}

public sealed partial class DocumentEntryProjection : SingleStreamProjection<DocumentEntry, Guid>
{
    internal static readonly ReadModel Model = ReadModel.Inline<DocumentEntry>(
        StoredNames.Family<DocumentEvent>(SignatureStoredEvents.All),
        DocumentEntry.After
    );

    public DocumentEntryProjection()
    {
        foreach (var kind in Model.Kinds)
            IncludeType(kind.Type);
    }

    public override DocumentEntry? Evolve(DocumentEntry? snapshot, Guid id, IEvent e) =>
        DocumentEntry.After(snapshot, e.Data);
}
