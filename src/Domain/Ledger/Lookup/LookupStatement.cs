using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Ledger.Lookup;

/// <summary>What a log signs about its index: that of the tree with this head it has this root.</summary>
/// <remarks>
/// The text of a note with an origin of its own, so that nobody takes it for a checkpoint: the log's origin with <c>/lookup</c>, the size
/// of the log, the root of the index, and the root of the log.
/// </remarks>
public sealed record LookupStatement(string Origin, TreeHead Log, MerkleHash Root)
{
    private const string Suffix = "/lookup";

    /// <exception cref="FormatException">It is not such a statement, down to the byte.</exception>
    public static LookupStatement Parse(string text)
    {
        var read = Checkpoint.Parse(text);
        return read.Origin.EndsWith(Suffix, StringComparison.Ordinal) && read.Extensions is [var root]
            ? new(read.Origin[..^Suffix.Length], new(read.Head.Size, MerkleHash.Parse(root)), read.Head.Root)
            : throw new FormatException("This is no statement about the index of a log.");
    }

    /// <summary>The text of the note, to be signed.</summary>
    public override string ToString() =>
        new Checkpoint($"{Origin}{Suffix}", new(Log.Size, Root), [$"{Log.Root}"]).ToString();
}
