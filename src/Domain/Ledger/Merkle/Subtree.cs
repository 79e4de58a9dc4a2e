using System.Numerics;

namespace Sijil.Domain.Ledger.Merkle;

/// <summary>The leaves from <paramref name="Begin"/> up to, not including, <paramref name="End"/>, where they have a node of their own.</summary>
/// <remarks>
/// That is so where halving a tree as RFC 6962 section 2.1 does (the left half being the largest power of two below the
/// whole) arrives at them: the tree itself, and the halves of what has a node. Elsewhere there is no root to ask for.
/// </remarks>
public readonly record struct Subtree(long Begin, long End)
{
    public long Size => End - Begin;

    /// <summary>Only what has two leaves or more has halves.</summary>
    public (Subtree Left, Subtree Right) Halves
    {
        get
        {
            var middle = Begin + (1L << BitOperations.Log2((ulong)(Size - 1)));
            return (new(Begin, middle), new(middle, End));
        }
    }

    /// <summary>The complete subtrees that make this one up, from left to right: what must be known to know the root.</summary>
    public IEnumerable<(int Level, long Index)> Nodes()
    {
        for (var begin = Begin; begin < End; )
        {
            var level = BitOperations.Log2((ulong)(End - begin));
            yield return (level, begin >> level);
            begin += 1L << level;
        }
    }

    public MerkleHash Root(HashSource hashes)
    {
        ArgumentNullException.ThrowIfNull(hashes);

        return Size == 0
            ? MerkleHash.OfEmptyTree
            : Nodes()
                .Reverse()
                .Select(node => hashes(node.Level, node.Index))
                .Aggregate((right, left) => MerkleHash.OfNode(left, right));
    }
}
