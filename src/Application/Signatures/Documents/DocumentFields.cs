namespace Sijil.Application.Signatures.Documents;

/// <summary>Under which names documents are sealed and opened.</summary>
public static class DocumentFields
{
    /// <summary>The whole of a document.</summary>
    public const string Document = "document";

    /// <summary>Its SHA-256, sealed as that of the first whom it concerns.</summary>
    public const string Digest = "document-digest";
}

/// <summary>For what documents are opened.</summary>
public static class DocumentActivities
{
    public const string Handling = "signatures.document-handling";
}
