namespace Sijil.Domain.Ledger.Notes;

/// <summary>Who of those known has signed a note, or why it is to be rejected.</summary>
public abstract record NoteVerification
{
    /// <param name="Signatures">At least one.</param>
    public sealed record Accepted(IReadOnlyList<VerifiedSignature> Signatures) : NoteVerification;

    /// <param name="Reason">For people, in English.</param>
    public sealed record Rejected(string Reason) : NoteVerification;

    private NoteVerification() { }
}

/// <summary>A signature that was found to be by this key.</summary>
public sealed record VerifiedSignature(VerifierKey Key, NoteSignature Signature);
