namespace Sijil.Application.Signatures.Verdicts;

/// <summary>A seal was made or raised, or more is known about it: its verdict may be another. It may be told twice.</summary>
public sealed record SealMayBeJudged(Guid SealId);

/// <summary>More is known about the signature in a slot. It may be told twice.</summary>
public sealed record SignatureMayBeJudged(Guid SlotId);
