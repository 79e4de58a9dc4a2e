namespace Sijil.Domain.Ledger.Merkle;

/// <summary>The hash over the <c>2^level</c> leaves that begin at leaf <c>index · 2^level</c>; level 0 holds the leaves' hashes.</summary>
/// <remarks>Asked only for what is complete in the tree at hand. It may read tiles: see <c>TiledTree.Hashes</c>.</remarks>
public delegate MerkleHash HashSource(int level, long index);
