namespace Sijil.Domain.Signatures.Documents;

/// <summary>How the events of the document store lie in the store of events.</summary>
/// <remarks>Nothing of them is public but that they happened: what is published is published by an event of its own.</remarks>
internal static class DocumentStoredEvents
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        StoredEvent.Of<DocumentStored>("signatures.document-stored", 1),
    ];
}
