using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Ledger.Witnessing;

/// <summary>The lines with which a witness answers: C2SP tlog-witness, the body of a 200.</summary>
public static class Cosignatures
{
    /// <summary>In seconds. A cosignature is made when it is asked for, by clocks that may differ so much.</summary>
    private const long Tolerance = 5 * 60;

    public static string Write(NoteSignature cosignature) => $"{cosignature}\n";

    /// <summary>The witness's own cosignature of this checkpoint. Those of others, and other kinds, are not looked at.</summary>
    /// <exception cref="FormatException">There is none, or it does not verify, or its time is not the present.</exception>
    public static NoteSignature Read(
        ReadOnlySpan<byte> body,
        string checkpoint,
        VerifierKey witness,
        DateTimeOffset now,
        VerifyEd25519 verify
    )
    {
        var note = SignedNote.Parse($"{checkpoint}\n{StrictUtf8.Decode(body)}");
        // An answer with an empty line in it would be of another text than the one that was asked about.
        if (note.Text != checkpoint)
            throw new FormatException("The answer is more than lines of signatures.");
        if (note.Verify([witness], verify) is not NoteVerification.Accepted { Signatures: [var verified, ..] })
            throw new FormatException($"The answer has no cosignature by {witness.Name} that verifies.");

        var age = now.ToUnixTimeSeconds() - Cosignature.Time(verified.Signature);
        return age is >= -Tolerance and <= Tolerance
            ? verified.Signature
            : throw new FormatException($"The cosignature by {witness.Name} is {age} seconds old.");
    }
}
