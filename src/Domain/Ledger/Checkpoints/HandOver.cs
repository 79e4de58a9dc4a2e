using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Ledger.Checkpoints;

/// <summary>A log passes from one key to the next, and both sign that: whoever trusts the old one is led to the new one.</summary>
/// <param name="From">Signs no tree that is larger.</param>
/// <param name="To">Signs no tree that is smaller.</param>
/// <param name="Head">The tree as it was then.</param>
public sealed record HandOver(VerifierKey From, VerifierKey To, TreeHead Head)
{
    /// <summary>Its second line is no number, so that nobody can take what was signed here for a checkpoint.</summary>
    private const string Header = "sijil log-key-hand-over/v1";

    public VerifierKey To { get; } =
        To.Name == From.Name
        && To.Id != From.Id
        && (From.Type, To.Type) is (SignatureType.Ed25519, SignatureType.Ed25519)
            ? To
            : throw new FormatException($"{From} does not hand a log over to {To}: two keys of one log that differ.");

    public TreeHead Head { get; } =
        Head.IsPossible ? Head : throw new FormatException($"There is no tree of {Head.Size} leaves with that root.");

    public string Origin => From.Name;

    /// <summary>Reads a note that both keys have signed.</summary>
    /// <exception cref="FormatException">It is not one, down to the byte, or one of the two has not signed it.</exception>
    public static HandOver Read(ReadOnlySpan<byte> note, VerifyEd25519 verify)
    {
        var signed = SignedNote.Parse(note);
        var handOver = Parse(signed.Text);
        VerifierKey[] both = [handOver.From, handOver.To];
        return
            signed.Verify(both, verify) is NoteVerification.Accepted accepted
            && both.All(key => accepted.Signatures.Any(by => by.Key == key))
            ? handOver
            : throw new FormatException("A hand-over is signed by the key that gives and by the key that takes.");
    }

    private static HandOver Parse(string text)
    {
        if (
            text.Split('\n') is not [Header, var origin, var from, var to, var size, var root, ""]
            || !from.StartsWith("from ", StringComparison.Ordinal)
            || !to.StartsWith("to ", StringComparison.Ordinal)
        )
            throw new FormatException("A hand-over has lines for origin, both keys, size and root.");

        var read = new HandOver(
            VerifierKey.Parse(from["from ".Length..]),
            VerifierKey.Parse(to["to ".Length..]),
            new(StrictDecimal.Parse(size, "the size of a tree"), MerkleHash.Parse(root))
        );
        return read.Origin == origin ? read : throw new FormatException($"{read.From} is no key of {origin}.");
    }

    /// <summary>The text of the note, to be signed by both.</summary>
    public override string ToString() =>
        $"{Header}\n{Origin}\nfrom {From}\nto {To}\n{StrictDecimal.Write(Head.Size)}\n{Head.Root}\n";
}
