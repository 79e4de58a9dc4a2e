using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Ledger.Witnessing;

/// <summary>What a log asks of a witness, to the byte: C2SP tlog-witness, "add-checkpoint".</summary>
/// <remarks>Whoever has read one has verified nothing of it.</remarks>
/// <param name="OldSize">Of the tree that the log believes the witness has last cosigned; 0 where there was none.</param>
/// <param name="Proof">That the new tree begins with that one; empty where there was none.</param>
/// <param name="Note">The new checkpoint.</param>
public sealed record AddCheckpointRequest(long OldSize, ConsistencyProof Proof, SignedNote Note)
{
    /// <summary>More is not needed by any tree.</summary>
    public const int MaximumHashes = 63;

    private const string SizeMark = "old ";
    private const string Separator = "\n\n";

    public ConsistencyProof Proof { get; } =
        Proof.Hashes.Count <= MaximumHashes
            ? Proof
            : throw new FormatException($"A request has {MaximumHashes} lines of a proof at most.");

    /// <summary>Which log the checkpoint says it is of.</summary>
    public string Origin { get; } = Checkpoint.Read(Note.Text).Origin;

    /// <summary>The tree that the checkpoint claims, even where none can be so.</summary>
    public TreeHead Head { get; } = Checkpoint.Read(Note.Text).Head;

    /// <exception cref="FormatException">It is not such a request, down to the byte.</exception>
    public static AddCheckpointRequest Parse(ReadOnlySpan<byte> body)
    {
        var text = StrictUtf8.Decode(body);
        var end = text.IndexOf(Separator, StringComparison.Ordinal);
        if (end < 0 || !text.StartsWith(SizeMark, StringComparison.Ordinal))
            throw new FormatException(
                "A request begins with the old size and has an empty line before its checkpoint."
            );

        var lines = text[SizeMark.Length..end].Split('\n');
        return new(
            StrictDecimal.Parse(lines[0], "the size of a tree"),
            new([.. lines.Skip(1).Take(MaximumHashes + 1).Select(MerkleHash.Parse)]),
            SignedNote.Parse(text[(end + Separator.Length)..])
        );
    }

    /// <summary>The body of the request.</summary>
    public override string ToString() =>
        $"{SizeMark}{StrictDecimal.Write(OldSize)}\n{string.Concat(Proof.Hashes.Select(hash => $"{hash}\n"))}\n{Note}";

    public byte[] ToBytes() => StrictUtf8.Encode(ToString());
}
