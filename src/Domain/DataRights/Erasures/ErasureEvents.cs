using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.DataRights.Erasures;

/// <summary>Everything that can happen to an erasure, in the order in which it does.</summary>
/// <remarks>
/// These records are stored for ever. Add members only as optional ones; never rename or remove. Whose values they are about is never
/// public; that a key was destroyed is, because whoever restores a backup has to know which.
/// </remarks>
public abstract record ErasureEvent(ErasureId ErasureId);

/// <summary>The data protection officer asks that a person's values be destroyed.</summary>
public sealed record ErasureRequested(
    ErasureId ErasureId,
    SubjectId Subject,
    ErasureGround Ground,
    IReadOnlyList<LegalBasis> Law,
    SubjectId RequestedBy,
    DateTimeOffset RequestedAt
) : ErasureEvent(ErasureId);

/// <summary>A second person agrees; the values are destroyed with it.</summary>
public sealed record ErasureApproved(
    ErasureId ErasureId,
    SubjectId ApprovedBy,
    bool FourEyesRestOnUnidentified,
    DateTimeOffset ApprovedAt
) : ErasureEvent(ErasureId);

/// <summary>A second person does not agree: a law keeps the values. The values stay.</summary>
public sealed record ErasureRefused(
    ErasureId ErasureId,
    Wording Reason,
    IReadOnlyList<LegalBasis> Law,
    SubjectId RefusedBy,
    DateTimeOffset RefusedAt
) : ErasureEvent(ErasureId);

/// <summary>The key and what was sealed under it are gone from the register, in the transaction that recorded this.</summary>
/// <param name="KeyIds">Random, without meaning. A start destroys what a restored backup has of them.</param>
/// <param name="BackupsExpireOn">The last day on which a backup can still hold the key.</param>
/// <param name="Commitments">
/// Of the sealed values that were destroyed: by them an auditor tells what is lawfully missing from what is simply missing. They would
/// show which acts are about one person, so they are not public.
/// </param>
public sealed record SubjectKeyDestroyed(
    ErasureId ErasureId,
    IReadOnlyList<Guid> KeyIds,
    IReadOnlyList<LegalBasis> Law,
    IReadOnlyList<StoreReceipt> Receipts,
    DateOnly BackupsExpireOn,
    IReadOnlyList<string> Commitments,
    DateTimeOffset DestroyedAt
) : ErasureEvent(ErasureId);

/// <summary>The last backup with the key has expired: nobody can open the values any more, wherever a copy of them may lie.</summary>
public sealed record ErasureCompleted(
    ErasureId ErasureId,
    IReadOnlyList<Guid> KeyIds,
    DateOnly BackupsExpiredOn,
    DateTimeOffset CompletedAt
) : ErasureEvent(ErasureId);
