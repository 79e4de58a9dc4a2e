namespace Sijil.Domain.DataRights.Erasures;

/// <summary>What became of a person's rows in one place where values lie. Counts only, because it is public.</summary>
/// <param name="Store">One of <see cref="ErasedStore"/>.</param>
/// <param name="Destroyed">How many were there and are there no longer.</param>
/// <param name="Kept">How many the law keeps, because they are part of a public act.</param>
public sealed record StoreReceipt(ErasedStore Store, int Destroyed, int Kept)
{
    public StoreResult Result =>
        (Destroyed, Kept) switch
        {
            (0, 0) => StoreResult.NothingHeld,
            (_, 0) => StoreResult.Destroyed,
            (0, _) => StoreResult.Kept,
            _ => StoreResult.Partial,
        };
}

/// <summary>The places where something of a person can lie.</summary>
public enum ErasedStore
{
    /// <summary>The key under which all that was sealed of the person can be opened.</summary>
    SubjectKeys,

    /// <summary>What was sealed under it.</summary>
    SealedValues,

    /// <summary>The digests by which the identity roll knows the person.</summary>
    IdentityRoll,

    /// <summary>The person's row in the roll of residents.</summary>
    ResidentsRoll,

    /// <summary>The parts of keys without which documents that concern the person cannot be read.</summary>
    Documents,

    /// <summary>What was published of the person's applications and proposals, beside the log.</summary>
    PublicTexts,
}

public enum StoreResult
{
    NothingHeld,
    Destroyed,
    Partial,
    Kept,
}
