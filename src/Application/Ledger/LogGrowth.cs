using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Application.Ledger;

/// <summary>Shows that the log went on from what somebody has seen of it before, out of its published tiles.</summary>
public sealed class LogGrowth(ILogStores stores, ILogKeys keys)
{
    /// <param name="older">The size that was seen before, from one up to <paramref name="newer"/>.</param>
    /// <param name="newer">Not beyond what is signed.</param>
    /// <returns>Null where no such pair can be shown.</returns>
    public async Task<ConsistencyProof?> Between(
        string municipality,
        long older,
        long newer,
        CancellationToken cancellation
    )
    {
        if (older < 1 || older > newer || keys.All(municipality) is not [var first, ..])
            return null;

        var log = stores.Open(municipality);
        var signed = await SignedLog.Read(log, first.Key, cancellation);
        if (newer > signed.Head.Size)
            return null;

        // Out of the tree that is signed now: of one in between there may never have been a tile.
        var nodes = ProofPath.OfConsistency(older, newer).SelectMany(subtree => subtree.Nodes());
        return ConsistencyProof.Of(older, newer, await log.Hashes(signed.Tree, nodes, cancellation));
    }
}
