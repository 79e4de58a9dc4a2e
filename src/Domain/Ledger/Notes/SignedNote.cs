namespace Sijil.Domain.Ledger.Notes;

/// <summary>A text and the signatures under it: C2SP signed-note.</summary>
/// <remarks>Whoever has read one has verified nothing yet: the text MUST NOT be used before a known key's signature is.</remarks>
/// <param name="Text">With the newline at its end.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Four times what every reader has to accept.</summary>
    public const int MaximumSignatures = 64;

    private const string Separator = "\n\n";

    public string Text { get; } = NoteText.Check(Text);

    public IReadOnlyList<NoteSignature> Signatures { get; } = Counted(Signatures);

    /// <exception cref="FormatException">It is not a signed note, or has too many signatures.</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> note) => Parse(StrictUtf8.Decode(note));

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static SignedNote Parse(string note)
    {
        ArgumentNullException.ThrowIfNull(note);

        var end = note.LastIndexOf(Separator, StringComparison.Ordinal) + 1;
        if (end == 0 || end + 1 == note.Length || !note.EndsWith('\n'))
            throw new FormatException("A note has signatures after its last empty line, each ending in a newline.");

        var lines = note[(end + 1)..^1].Split('\n', MaximumSignatures + 1);
        return new(note[..end], [.. Counted(lines).Select(NoteSignature.Parse)]);
    }

    /// <summary>Which of the known keys have signed this text; that, or why the whole note is to be rejected.</summary>
    /// <remarks>
    /// Signatures by other keys are ignored, but one in the name of a known key that does not verify rejects the note, and
    /// so does having none at all that does.
    /// </remarks>
    public NoteVerification Verify(IReadOnlyCollection<VerifierKey> known, VerifyEd25519 verify)
    {
        ArgumentNullException.ThrowIfNull(known);

        var keys = known.Distinct().ToLookup(key => (key.Name, key.Id));
        var verified = new List<VerifiedSignature>();
        foreach (var signature in Signatures)
        {
            foreach (var key in keys[(signature.Name, signature.KeyId)])
            {
                if (!SignatureScheme.Verifies(key, Text, signature.Bytes, verify))
                    return new NoteVerification.Rejected($"The signature by {key.Name} does not verify.");

                verified.Add(new(key, signature));
            }
        }

        return verified.Count > 0
            ? new NoteVerification.Accepted(verified)
            : new NoteVerification.Rejected("No known key has signed this note.");
    }

    /// <summary>The same text with one more signature under it.</summary>
    public SignedNote With(NoteSignature signature) => new(Text, [.. Signatures, signature]);

    /// <summary>The note as it is served and stored.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => $"{signature}\n"))}";

    public byte[] ToBytes() => StrictUtf8.Encode(ToString());

    private static IReadOnlyList<T> Counted<T>(IReadOnlyList<T> signatures) =>
        signatures.Count is > 0 and <= MaximumSignatures
            ? signatures
            : throw new FormatException($"A note has 1 to {MaximumSignatures} signatures.");
}
