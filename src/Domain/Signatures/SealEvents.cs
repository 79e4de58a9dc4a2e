namespace Sijil.Domain.Signatures;

/// <summary>Everything that can happen to the seal of an act.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record SealEvent(SealId SealId);

/// <summary>A published act of the municipality was rendered and carries its seal. All of it lies as files under their digests.</summary>
/// <param name="ClaimedAt">
/// What the seal says of its own time, in whole seconds. Whoever seals can write what he likes there: it is a claim, not evidence.
/// </param>
/// <param name="Statement">The same act as data, under a signature of its own; null for what was sealed before there were any.</param>
public sealed record ActSealed(
    SealId SealId,
    ActReference Act,
    SealedDocument Document,
    SealReference Seal,
    DateTimeOffset ClaimedAt,
    SealedStatement? Statement = null
) : SealEvent(SealId);

/// <summary>An authority confirmed that the seal existed; the token was put beside it, and the seal itself is the one that it was.</summary>
/// <param name="Digest">The published file with the seal and the token.</param>
/// <param name="Level">One of <see cref="SealLevel"/>.</param>
/// <param name="ExistedAt">The time in the token.</param>
public sealed record SealTimestamped(
    SealId SealId,
    ActReference Act,
    string Digest,
    string Level,
    DateTimeOffset ExistedAt
) : SealEvent(SealId);

/// <summary>No authority gave a time-stamp when the seal was to have one. It is tried again; this is told once.</summary>
public sealed record SealTimestampFailed(SealId SealId, ActReference Act, DateTimeOffset FailedAt) : SealEvent(SealId);

/// <summary>All that a later check of the seal needs was put beside it: certificates, and what shows that they were not revoked.</summary>
/// <param name="Digest">The published file with the seal, the token and the evidence.</param>
/// <param name="Level">One of <see cref="SealLevel"/>.</param>
public sealed record SealExtended(
    SealId SealId,
    ActReference Act,
    string Digest,
    string Level,
    DateTimeOffset ExtendedAt
) : SealEvent(SealId);
