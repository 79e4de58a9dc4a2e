using System.Numerics;

namespace Sijil.Domain.Ledger.Merkle;

/// <summary>A tree that takes leaves at its end and knows its root at any time, holding one hash per level and no leaf.</summary>
/// <remarks>
/// What it holds is the right edge: the complete subtrees that the size, as a binary number, has ones for (a compact range
/// from 0). Not safe for several threads.
/// </remarks>
public sealed class GrowingTree
{
    private readonly MerkleHash[] edge = new MerkleHash[sizeof(long) * 8];

    /// <summary>How many leaves there are.</summary>
    public long Size { get; private set; }

    public TreeHead Head => new(Size, Size == 0 ? MerkleHash.OfEmptyTree : Root());

    /// <summary>Takes up a tree where it was left, for example from its tiles.</summary>
    public static GrowingTree Of(long size, HashSource hashes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentNullException.ThrowIfNull(hashes);

        var tree = new GrowingTree { Size = size };
        for (var level = 0; size >> level > 0; level++)
        {
            if (tree.Holds(level))
                tree.edge[level] = hashes(level, (size >> level) - 1);
        }

        return tree;
    }

    /// <summary>Appends a leaf by its hash and tells of each hash that is final from now on, the leaf's own first.</summary>
    public void Append(MerkleHash leaf, Action<int, long, MerkleHash>? final = null)
    {
        var (level, hash) = (0, leaf);
        final?.Invoke(level, Size, hash);

        while (Holds(level))
        {
            hash = MerkleHash.OfNode(edge[level], hash);
            level++;
            final?.Invoke(level, Size >> level, hash);
        }

        edge[level] = hash;
        Size++;
    }

    private MerkleHash Root()
    {
        var lowest = BitOperations.TrailingZeroCount(Size);
        var root = edge[lowest];
        for (var level = lowest + 1; Size >> level > 0; level++)
        {
            if (Holds(level))
                root = MerkleHash.OfNode(edge[level], root);
        }

        return root;
    }

    private bool Holds(int level) => (Size >> level & 1) == 1;
}
