namespace Sijil.Application.Signatures.Signing;

/// <summary>How much travels with a signature, in the words of the baseline profiles.</summary>
public enum SignatureLevel
{
    /// <summary>What was signed, by which certificate, and when is claimed.</summary>
    B,

    /// <summary>And the word of an authority when it existed already.</summary>
    T,

    /// <summary>And all that a later check needs.</summary>
    LT,
}
