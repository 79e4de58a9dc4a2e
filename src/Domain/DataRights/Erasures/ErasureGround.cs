namespace Sijil.Domain.DataRights.Erasures;

/// <summary>Why a person's values are to go (GDPR art. 17(1)).</summary>
public enum ErasureGround
{
    /// <summary>Art. 17(1)(a): they are not needed any more for what they were taken for.</summary>
    NoLongerNecessary,

    /// <summary>Art. 17(1)(b): the person has withdrawn their consent, and there is no other basis.</summary>
    ConsentWithdrawn,

    /// <summary>Art. 17(1)(c): the person objects, and nothing outweighs it.</summary>
    Objection,

    /// <summary>Art. 17(1)(d): they should never have been taken.</summary>
    UnlawfulProcessing,

    /// <summary>Art. 17(1)(e): a law demands it.</summary>
    LegalObligation,
}
