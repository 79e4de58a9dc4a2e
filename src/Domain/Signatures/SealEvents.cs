namespace Sijil.Domain.Signatures;

/// <summary>Everything that can happen to the seal of an act.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record SealEvent(SealId SealId);

/// <summary>A published act of the municipality was rendered and carries its seal. Both lie as files under their digests.</summary>
/// <param name="ClaimedAt">
/// What the seal says of its own time, in whole seconds. Whoever seals can write what he likes there: it is a claim, not evidence.
/// </param>
public sealed record ActSealed(
    SealId SealId,
    ActReference Act,
    SealedDocument Document,
    SealReference Seal,
    DateTimeOffset ClaimedAt
) : SealEvent(SealId);
