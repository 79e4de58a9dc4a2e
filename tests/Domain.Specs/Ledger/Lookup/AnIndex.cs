using System.Text;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Specs.Ledger.Checkpoints;

namespace Sijil.Domain.Specs.Ledger.Lookup;

/// <summary>An index of a log whose entries have these numbers, one after the other; an entry without one is null.</summary>
internal static class AnIndex
{
    public static LookupIndex Of(params IEnumerable<string?> numbers)
    {
        var index = new LookupIndex();
        foreach (var number in numbers)
            index.Append(LookupKey.In(Entry(number)));
        return index;
    }

    public static LookupProof Proof(this LookupIndex index, string number) =>
        index.Proof(LookupQuestion.OfNumber(number));

    public static LookupProof Proof(this LookupIndex index, LookupQuestion question)
    {
        var (bucket, path) = index.Show(question.Key);
        return new(bucket, path.Hashes, ALog.Log.Note(index.Statement(question.By).ToString()));
    }

    public static LookupStatement Statement(this LookupIndex index, LookupBy by = LookupBy.Number) =>
        new(ALog.Origin, by, new TreeHead(index.Size, MerkleHash.OfLeaf("the root of the log"u8)), index.Root());

    private static byte[] Entry(string? number) =>
        Encoding.UTF8.GetBytes(
            number is null ? """{"pub":{"number":7}}""" : $$$"""{"pub":{"number":"{{{number}}}"}}"""
        );
}
