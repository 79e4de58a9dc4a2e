namespace Sijil.Domain.Ledger.Merkle;

/// <summary>Which subtrees a proof gives the roots of, in the order of the proof: from the leaves upwards.</summary>
/// <remarks>Known from sizes alone, so that whoever makes a proof can fetch the tiles for it first.</remarks>
public static class ProofPath
{
    /// <summary>For the proof that a leaf is in a tree: RFC 6962 section 2.1.1, RFC 9162 section 2.1.3.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree has no such leaf.</exception>
    public static IReadOnlyList<Subtree> OfInclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);

        var (path, _) = Descend(size, tree => tree.Size == 1, middle => index < middle);
        return path;
    }

    /// <summary>For the proof that one tree begins with another: RFC 6962 section 2.1.2, RFC 9162 section 2.1.4.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The older tree is empty, or larger than the newer one.</exception>
    public static IReadOnlyList<Subtree> OfConsistency(long older, long newer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(older, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(older, newer);

        var (path, last) = Descend(newer, tree => tree.End == older, middle => older <= middle);
        // Whoever checks the proof has the root of the older tree, where that is where the descent ended.
        return last.Begin == 0 ? path : [last, .. path];
    }

    private static (List<Subtree> Path, Subtree Last) Descend(
        long size,
        Func<Subtree, bool> arrived,
        Func<long, bool> turnsLeft
    )
    {
        var siblings = new List<Subtree>();
        var tree = new Subtree(0, size);
        while (!arrived(tree))
        {
            var (left, right) = tree.Halves;
            (tree, var sibling) = turnsLeft(right.Begin) ? (left, right) : (right, left);
            siblings.Add(sibling);
        }

        siblings.Reverse();
        return (siblings, tree);
    }
}
