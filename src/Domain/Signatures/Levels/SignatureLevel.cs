namespace Sijil.Domain.Signatures.Levels;

/// <summary>How much a signature proves, from least to most. What that means in law is for a policy to say.</summary>
public enum SignatureLevel
{
    /// <summary>Data that somebody signs with, and nothing more (eIDAS art. 3(10); law 15-04 art. 2(1)).</summary>
    Simple,

    /// <summary>
    /// Linked to the signatory alone, identifies them, made with what they alone control, and shows any later change (eIDAS art. 26).
    /// </summary>
    Advanced,

    /// <summary>Rests on a qualified certificate and was made by a qualified device (eIDAS art. 3(12); law 15-04 art. 7).</summary>
    Qualified,
}

public enum LegalEffect
{
    /// <summary>A court weighs it; it is not refused for being electronic alone.</summary>
    NotDenied,

    /// <summary>It is what a signature by hand is.</summary>
    EqualToHandwritten,
}
