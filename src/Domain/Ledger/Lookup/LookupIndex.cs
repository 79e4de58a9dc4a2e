using System.Numerics;
using System.Text;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Ledger.Lookup;

/// <summary>
/// Which entries of a log stand under which key: a Merkle tree over buckets of keys. A bucket is committed to as a whole, so whoever is
/// shown one sees every entry under each of its keys, and that there is none under another.
/// </summary>
/// <remarks>It follows from what is appended and removed alone: the same lines give the same root. Not safe for several threads.</remarks>
public sealed class LookupIndex
{
    private static readonly int Levels = BitOperations.Log2(LookupKey.Buckets);

    private readonly List<(LookupKey Key, long Index)>[] buckets =
    [
        .. Enumerable.Range(0, LookupKey.Buckets).Select(_ => new List<(LookupKey, long)>()),
    ];

    private readonly MerkleHash[][] nodes =
    [
        .. Enumerable.Range(0, Levels + 1).Select(level => new MerkleHash[LookupKey.Buckets >> level]),
    ];

    private readonly HashSet<int> changed = [.. Enumerable.Range(0, LookupKey.Buckets)];

    /// <summary>How many entries of the log are in it, with a key or without.</summary>
    public long Size { get; private set; }

    /// <summary>Takes the next entry of the log.</summary>
    public void Append(LookupKey? key)
    {
        if (key is { } found)
        {
            var bucket = buckets[found.Bucket];
            var entry = (found, Size);
            bucket.Insert(~bucket.BinarySearch(entry), entry);
            changed.Add(found.Bucket);
        }

        Size++;
    }

    /// <summary>An entry stands no longer under this key. It counts among the entries still.</summary>
    public void Remove(LookupKey key, long index)
    {
        buckets[key.Bucket].Remove((key, index));
        changed.Add(key.Bucket);
    }

    /// <summary>The root of the tree over the buckets.</summary>
    public MerkleHash Root()
    {
        Refresh();
        return nodes[Levels][0];
    }

    /// <summary>The entries under a key, in the order of the log.</summary>
    public IReadOnlyList<long> Find(LookupKey key) =>
        [.. buckets[key.Bucket].Where(entry => entry.Key == key).Select(entry => entry.Index)];

    /// <summary>A bucket with the path from it to the root.</summary>
    public (string Bucket, InclusionProof Path) Show(LookupKey key)
    {
        Refresh();
        return (
            Text(key.Bucket),
            InclusionProof.Of(key.Bucket, LookupKey.Buckets, (level, index) => nodes[level][index])
        );
    }

    /// <summary>One line for each entry, in the order of keys and then of indices.</summary>
    private string Text(int bucket)
    {
        var text = new StringBuilder();
        foreach (var (key, index) in buckets[bucket])
            text.Append(key).Append(' ').Append(StrictDecimal.Write(index)).Append('\n');
        return text.ToString();
    }

    private void Refresh()
    {
        var stale = changed.ToHashSet();
        foreach (var bucket in stale)
            nodes[0][bucket] = MerkleHash.OfLeaf(Encoding.UTF8.GetBytes(Text(bucket)));
        for (var level = 1; level <= Levels; level++)
        {
            stale = [.. stale.Select(index => index / 2)];
            foreach (var index in stale)
                nodes[level][index] = MerkleHash.OfNode(nodes[level - 1][2 * index], nodes[level - 1][2 * index + 1]);
        }

        changed.Clear();
    }
}
