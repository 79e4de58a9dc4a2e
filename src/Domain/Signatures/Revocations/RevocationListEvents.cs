namespace Sijil.Domain.Signatures.Revocations;

/// <summary>Everything that can be learned of the lists of one issuer.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record RevocationListEvent(RevocationListsId ListsId);

/// <summary>A newer list of an issuer became known: from then on every signature is judged with it.</summary>
/// <param name="Part">
/// Of which certificates it speaks, by the digest of what it says about that (RFC 5280, section 5.2.5); empty for a list of all of them.
/// </param>
/// <param name="Evidence">The published file with the list.</param>
/// <param name="Replaces">The one that was known before; null where there was none.</param>
/// <param name="IssuedAt">What the issuer says (RFC 5280, section 5.1.2.4).</param>
public sealed record RevocationListLearned(
    RevocationListsId ListsId,
    string Part,
    string Evidence,
    string? Replaces,
    DateTimeOffset IssuedAt,
    DateTimeOffset LearnedAt
) : RevocationListEvent(ListsId);
