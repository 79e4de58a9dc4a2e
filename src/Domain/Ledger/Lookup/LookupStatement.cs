using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Ledger.Lookup;

/// <summary>What a log signs about its index: that of the tree with this head it has this root.</summary>
/// <remarks>
/// The text of a note with an origin of its own, so that nobody takes it for a checkpoint, or one index for the other: the log's origin
/// with <c>/lookup</c> or <c>/lookup/address</c>, the size of the log, the root of the index, and the root of the log.
/// </remarks>
public sealed record LookupStatement(string Origin, LookupBy By, TreeHead Log, MerkleHash Root)
{
    private const string Suffix = "/lookup";
    private const string AddressSuffix = Suffix + "/address";

    /// <exception cref="FormatException">It is not such a statement, down to the byte.</exception>
    public static LookupStatement Parse(string text)
    {
        var read = Checkpoint.Parse(text);
        var by = read.Origin.EndsWith(AddressSuffix, StringComparison.Ordinal) ? LookupBy.Address : LookupBy.Number;
        var suffix = SuffixOf(by);
        return read.Origin.EndsWith(suffix, StringComparison.Ordinal) && read.Extensions is [var root]
            ? new(read.Origin[..^suffix.Length], by, new(read.Head.Size, MerkleHash.Parse(root)), read.Head.Root)
            : throw new FormatException("This is no statement about the index of a log.");
    }

    /// <summary>The text of the note, to be signed.</summary>
    public override string ToString() =>
        new Checkpoint($"{Origin}{SuffixOf(By)}", new(Log.Size, Root), [$"{Log.Root}"]).ToString();

    private static string SuffixOf(LookupBy by) => by is LookupBy.Address ? AddressSuffix : Suffix;
}
