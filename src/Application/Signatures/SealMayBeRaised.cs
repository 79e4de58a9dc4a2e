namespace Sijil.Application.Signatures;

/// <summary>A seal was made, and may get a time-stamp and then its evidence. It may be told twice.</summary>
/// <param name="Tries">How often that was tried in vain since something was last reached.</param>
public sealed record SealMayBeRaised(Guid SealId, int Tries = 0);
