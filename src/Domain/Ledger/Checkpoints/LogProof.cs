using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Ledger.Checkpoints;

/// <summary>Shows offline that an entry is in a log, the content of a <c>.tlog-proof</c> file: C2SP tlog-proof.</summary>
/// <param name="Note">The checkpoint, signed by the log, with what witnesses cosigned.</param>
/// <param name="Extra">Whatever helps to find the entry again. Nothing vouches for it. Empty where there is none.</param>
public sealed record LogProof(InclusionProof Inclusion, SignedNote Note, ReadOnlyMemory<byte> Extra = default)
{
    private const string Header = "c2sp.org/tlog-proof@v1\n";
    private const string ExtraMark = "extra ";
    private const string IndexMark = "index ";
    private const string Separator = "\n\n";

    public Checkpoint Checkpoint { get; } = Checkpoint.Parse(Note.Text);

    /// <exception cref="FormatException">It is not such a proof, down to the byte.</exception>
    public static LogProof Parse(ReadOnlySpan<byte> proof)
    {
        var text = StrictUtf8.Decode(proof);
        var end = text.IndexOf(Separator, StringComparison.Ordinal);
        if (end < Header.Length || !text.StartsWith(Header, StringComparison.Ordinal))
            throw new FormatException(
                "A proof begins with c2sp.org/tlog-proof@v1 and has an empty line before its checkpoint."
            );

        var lines = text[Header.Length..end].Split('\n').AsSpan();
        var extra = Extras(ref lines);
        if (lines is not [var index, .. var hashes] || !index.StartsWith(IndexMark, StringComparison.Ordinal))
            throw new FormatException("A proof says the index of its entry.");

        return new(
            new(
                StrictDecimal.Parse(index[IndexMark.Length..], "the index of an entry"),
                [.. hashes.ToArray().Select(MerkleHash.Parse)]
            ),
            SignedNote.Parse(text[(end + Separator.Length)..]),
            extra
        );
    }

    /// <summary>Whether a log that the policy trusts has this leaf, as far as its checkpoint and enough witnesses say.</summary>
    public CheckpointVerification Verify(MerkleHash leaf, LogPolicy policy, VerifyEd25519 verify)
    {
        ArgumentNullException.ThrowIfNull(policy);

        var verification = policy.Verify(Note, verify);
        return
            verification is CheckpointVerification.Accepted accepted
            && !Inclusion.Verifies(leaf, accepted.Checkpoint.Head)
            ? new CheckpointVerification.Rejected(
                "The proof does not lead from this entry to the root of the checkpoint."
            )
            : verification;
    }

    /// <summary>The content of the file.</summary>
    public override string ToString()
    {
        var extra = Extra.IsEmpty ? "" : $"{ExtraMark}{Convert.ToBase64String(Extra.Span)}\n";
        var index = $"{IndexMark}{StrictDecimal.Write(Inclusion.Index)}\n";
        return $"{Header}{extra}{index}{string.Concat(Inclusion.Hashes.Select(hash => $"{hash}\n"))}\n{Note}";
    }

    public byte[] ToBytes() => StrictUtf8.Encode(ToString());

    private static byte[] Extras(ref Span<string> lines)
    {
        if (!lines[0].StartsWith(ExtraMark, StringComparison.Ordinal))
            return [];

        var extra = StrictBase64.Decode(lines[0][ExtraMark.Length..]);
        lines = lines[1..];
        return extra.Length > 0 ? extra : throw new FormatException("A proof without extra data has no line for it.");
    }
}
