namespace Sijil.Domain.Ledger.Merkle;

/// <summary>Shows that a leaf stands at an index of a tree: RFC 6962 section 2.1.1.</summary>
/// <param name="Index">Of the leaf, from 0.</param>
/// <param name="Hashes">From the leaf's sibling up to a child of the root.</param>
/// <remarks>It shows presence, not that the leaf stands there only once, and nothing about when.</remarks>
public sealed record InclusionProof(long Index, IReadOnlyList<MerkleHash> Hashes)
{
    /// <exception cref="ArgumentOutOfRangeException">A tree of this size has no such leaf.</exception>
    public static InclusionProof Of(long index, long size, HashSource hashes) =>
        new(index, [.. ProofPath.OfInclusion(index, size).Select(subtree => subtree.Root(hashes))]);

    /// <summary>RFC 9162 section 2.1.3.2. A proof that is a hash too long or too short fails like one that is wrong.</summary>
    public bool Verifies(MerkleHash leaf, TreeHead head)
    {
        if (Index < 0 || Index >= head.Size)
            return false;

        var (node, last, root) = (Index, head.Size - 1, leaf);
        foreach (var hash in Hashes)
        {
            if (last == 0)
                return false;

            if (long.IsOddInteger(node) || node == last)
            {
                root = MerkleHash.OfNode(hash, root);
                (node, last) = RightEdge.Climb(node, last);
            }
            else
            {
                root = MerkleHash.OfNode(root, hash);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && root == head.Root;
    }
}
