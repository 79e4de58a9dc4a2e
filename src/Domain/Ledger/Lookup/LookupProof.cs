using System.Text;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Ledger.Lookup;

/// <summary>Shows which entries of a log stand under a key, and that no other does: the content of a <c>.lookup-proof</c> file.</summary>
/// <param name="Bucket">All entries under the keys of one bucket, a line for each: key and index.</param>
/// <param name="Path">From the bucket to the root of the index.</param>
/// <param name="Note">The statement about the index, signed by the log.</param>
public sealed record LookupProof(string Bucket, IReadOnlyList<MerkleHash> Path, SignedNote Note)
{
    private const string Header = "sijil/lookup-proof@v1\n";
    private const string EntriesMark = "entries ";
    private const string Separator = "\n\n";

    /// <exception cref="FormatException">It is not such a proof.</exception>
    public static LookupProof Parse(ReadOnlySpan<byte> proof)
    {
        var text = StrictUtf8.Decode(proof);
        var end = text.IndexOf(Separator, StringComparison.Ordinal);
        if (
            end < Header.Length
            || !text.StartsWith(Header, StringComparison.Ordinal)
            || text[Header.Length..end].Split('\n') is not [var count, .. var lines]
            || !count.StartsWith(EntriesMark, StringComparison.Ordinal)
            || StrictDecimal.Parse(count[EntriesMark.Length..], "a number of entries") is var entries
                && entries > lines.Length
        )
            throw new FormatException("A lookup proof has a header, its entries, a path and a signed note.");

        return new(
            string.Concat(lines.Take((int)entries).Select(line => $"{line}\n")),
            [.. lines.Skip((int)entries).Select(MerkleHash.Parse)],
            SignedNote.Parse(text[(end + Separator.Length)..])
        );
    }

    /// <summary>Finds the entries that were asked for, if the log whose key this is vouches for the index.</summary>
    public LookupVerification Verify(LookupQuestion question, VerifierKey log, VerifyEd25519 verify)
    {
        if (Note.Verify([log], verify) is not NoteVerification.Accepted)
            return new LookupVerification.Rejected("The statement about the index is not signed by this log.");

        try
        {
            var statement = LookupStatement.Parse(Note.Text);
            if (statement.Origin != log.Name)
                return new LookupVerification.Rejected("The statement is about another log.");
            if (statement.By != question.By)
                return new LookupVerification.Rejected("The statement is about another index.");
            var leaf = MerkleHash.OfLeaf(Encoding.UTF8.GetBytes(Bucket));
            return new InclusionProof(question.Key.Bucket, Path).Verifies(leaf, new(LookupKey.Buckets, statement.Root))
                ? new LookupVerification.Accepted(statement, [.. Indices(question.Key)])
                : new LookupVerification.Rejected("The path does not lead from this bucket to the root of the index.");
        }
        catch (FormatException malformed)
        {
            return new LookupVerification.Rejected(malformed.Message);
        }
    }

    /// <summary>The content of the file.</summary>
    public override string ToString() =>
        $"{Header}{EntriesMark}{StrictDecimal.Write(Lines.Length)}\n{Bucket}{string.Join('\n', Path)}{Separator}{Note}";

    public byte[] ToBytes() => StrictUtf8.Encode(ToString());

    private string[] Lines => Bucket.Split('\n')[..^1];

    private IEnumerable<long> Indices(LookupKey key)
    {
        foreach (var line in Lines)
        {
            if (line.Split(' ') is not [var found, var index])
                throw new FormatException("A line of a bucket has a key and an index.");
            if (found == key.ToString())
                yield return StrictDecimal.Parse(index, "the index of an entry");
        }
    }
}
