namespace Sijil.Domain.Signatures.Envelopes;

public enum EnvelopePhase
{
    Unknown,
    Draft,
    Sent,
    Completed,
    Declined,
    Void,
    Expired,
}

/// <summary>Why an envelope is taken back. A list and not a text.</summary>
public enum VoidingReason
{
    /// <summary>It rested on a mistake.</summary>
    Mistaken,

    /// <summary>Another envelope takes its place.</summary>
    Superseded,

    /// <summary>What was to be signed is not wanted any more.</summary>
    NoLongerNeeded,

    /// <summary>What the sealed explanation says.</summary>
    Other,
}
