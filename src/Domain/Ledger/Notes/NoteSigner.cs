namespace Sijil.Domain.Ledger.Notes;

/// <summary>A key that signs notes, whoever keeps its private half.</summary>
/// <param name="Key">What others verify with.</param>
/// <param name="Ed25519">Signs with the private half that belongs to it.</param>
public sealed record NoteSigner(VerifierKey Key, SignEd25519 Ed25519)
{
    /// <summary>A text, ending in a newline, with its first signature.</summary>
    /// <exception cref="FormatException">The text cannot be that of a note.</exception>
    public SignedNote Note(string text) => new(text, [Sign(text)]);

    /// <summary>Signs the text itself.</summary>
    /// <exception cref="InvalidOperationException">The key is a witness's, or did not answer with 64 bytes.</exception>
    public NoteSignature Sign(string text) =>
        Key.Type is SignatureType.Ed25519
            ? Signature(Signed(StrictUtf8.Encode(NoteText.Check(text))))
            : throw new InvalidOperationException($"{Key.Name} signs checkpoints together with a time.");

    /// <summary>Signs the text of a checkpoint as a witness does: C2SP tlog-cosignature.</summary>
    /// <param name="time">In seconds since 1970-01-01T00:00:00Z.</param>
    /// <exception cref="InvalidOperationException">The key is not a witness's, or did not answer with 64 bytes.</exception>
    public NoteSignature Cosign(string checkpoint, long time) =>
        Key.Type is SignatureType.Cosignature
            ? Signature(Cosignature.Bytes(time, Signed(Cosignature.Message(time, NoteText.Check(checkpoint)))))
            : throw new InvalidOperationException($"{Key.Name} is not the key of a witness.");

    private NoteSignature Signature(byte[] bytes) => new(Key.Name, Key.Id, bytes);

    private byte[] Signed(byte[] message) =>
        Ed25519(message) is { Length: SignatureScheme.Ed25519Size } signature
            ? signature
            : throw new InvalidOperationException($"{Key.Name} did not sign with Ed25519.");
}
