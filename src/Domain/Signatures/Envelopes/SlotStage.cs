namespace Sijil.Domain.Signatures.Envelopes;

public enum SlotStage
{
    Unknown,
    Invited,
    Filled,
    Refused,
    Expired,
}

/// <summary>Why somebody does not sign. A list and not a text.</summary>
public enum RefusalReason
{
    /// <summary>These are not the documents that were agreed on.</summary>
    WrongDocuments,

    /// <summary>Somebody else is to sign.</summary>
    WrongSigner,

    /// <summary>What the documents say is not agreed to.</summary>
    NotAgreed,

    /// <summary>Whoever is to sign has an interest of their own.</summary>
    ConflictOfInterest,

    /// <summary>What the sealed explanation says.</summary>
    Other,
}

/// <summary>A session in which somebody was shown documents that they have not signed yet.</summary>
public sealed record OpenSession(SigningSessionId Id, string PresentedDigest);
