namespace Sijil.Application.Signatures.Verdicts;

/// <summary>A seal was made or raised, or more is known about it: its verdict may be another. It may be told twice.</summary>
/// <param name="Learned">The published file with a list of revoked certificates that is to be known; null for none.</param>
public sealed record SealMayBeJudged(Guid SealId, string? Learned = null);

/// <summary>More is known about the signature in a slot. It may be told twice.</summary>
/// <param name="Learned">The published file with a list of revoked certificates that is to be known.</param>
public sealed record SignatureMayBeJudged(Guid SlotId, string Learned);
