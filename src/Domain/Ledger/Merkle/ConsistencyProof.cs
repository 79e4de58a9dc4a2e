using System.Numerics;

namespace Sijil.Domain.Ledger.Merkle;

/// <summary>Shows that a tree begins with all leaves of an older one, in their order: RFC 6962 section 2.1.2.</summary>
/// <remarks>
/// Between trees of one size it is empty and their roots are equal. Every tree begins with the empty one, which needs no
/// proof and has none: a claim to have one fails.
/// </remarks>
public sealed record ConsistencyProof(IReadOnlyList<MerkleHash> Hashes)
{
    /// <summary>Sizes in leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The older tree is empty, or larger than the newer one.</exception>
    public static ConsistencyProof Of(long older, long newer, HashSource hashes) =>
        new([.. ProofPath.OfConsistency(older, newer).Select(subtree => subtree.Root(hashes))]);

    /// <summary>RFC 9162 section 2.1.4.2. A proof that is a hash too long or too short fails like one that is wrong.</summary>
    public bool Verifies(TreeHead older, TreeHead newer)
    {
        if (older.Size < 1 || older.Size > newer.Size)
            return false;

        if (older.Size == newer.Size)
            return Hashes.Count == 0 && older.Root == newer.Root;

        // A complete older tree is itself the node at which the two trees part, and the proof leaves it out.
        var path = BitOperations.IsPow2(older.Size) ? Hashes.Prepend(older.Root) : Hashes;
        return Hashes.Count > 0 && Leads(path, older, newer);
    }

    private static bool Leads(IEnumerable<MerkleHash> path, TreeHead older, TreeHead newer)
    {
        var (node, last) = Parting(older.Size - 1, newer.Size - 1);
        var (olderRoot, newerRoot) = (path.First(), path.First());
        foreach (var hash in path.Skip(1))
        {
            if (last == 0)
                return false;

            if (long.IsOddInteger(node) || node == last)
            {
                olderRoot = MerkleHash.OfNode(hash, olderRoot);
                newerRoot = MerkleHash.OfNode(hash, newerRoot);
                (node, last) = RightEdge.Climb(node, last);
            }
            else
            {
                newerRoot = MerkleHash.OfNode(newerRoot, hash);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && olderRoot == older.Root && newerRoot == newer.Root;
    }

    /// <summary>The lowest node over the older tree's last leaf that the older tree does not have whole in a larger one.</summary>
    private static (long Node, long Last) Parting(long node, long last)
    {
        while (long.IsOddInteger(node))
            (node, last) = (node >> 1, last >> 1);

        return (node, last);
    }
}
