namespace Sijil.Domain.Ledger.Merkle;

/// <summary>The levels at which the last node of a tree has no sibling and moves up unchanged.</summary>
internal static class RightEdge
{
    /// <summary>To the level at which the node is a right child, or the root.</summary>
    public static (long Node, long Last) Climb(long node, long last)
    {
        while (node != 0 && long.IsEvenInteger(node))
            (node, last) = (node >> 1, last >> 1);

        return (node, last);
    }
}
