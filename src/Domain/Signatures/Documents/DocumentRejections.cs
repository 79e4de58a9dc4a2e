namespace Sijil.Domain.Signatures.Documents;

/// <summary>The rules of the document store, one line each. docs/rules/signatures.md gives their basis.</summary>
public static class DocumentRejections
{
    /// <summary>A document is stored once under its id.</summary>
    public static readonly Rejection AlreadyStored = new("signatures.document-already-stored");

    /// <summary>A document is kept by a unit.</summary>
    public static readonly Rejection UnitMissing = new("signatures.document-unit-missing");

    /// <summary>A document has content.</summary>
    public static readonly Rejection Empty = new("signatures.document-empty");

    /// <summary>A document concerns a few persons.</summary>
    public static readonly Rejection TooManyConcerned = new("signatures.document-concerns-too-many");

    /// <summary>Whom a document concerns the register knows by an id.</summary>
    public static readonly Rejection ConcernedUnknown = new("signatures.document-concerned-unknown");

    /// <summary>To whoever asks there is no such document.</summary>
    public static readonly Rejection NotFound = new("signatures.document-not-found");

    /// <summary>Somebody whom it concerns was erased, and nobody reads it any more.</summary>
    public static readonly Rejection Erased = new("signatures.document-erased");

    /// <summary>Only types are stored that everybody can still open years later.</summary>
    public static readonly Rejection TypeNotAllowed = new("signatures.document-type-not-allowed");

    /// <summary>A document is what its name says it is.</summary>
    public static readonly Rejection TypeContradicted = new("signatures.document-type-contradicted");
}
