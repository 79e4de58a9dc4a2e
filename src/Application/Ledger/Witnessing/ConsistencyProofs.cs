using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Application.Ledger.Witnessing;

/// <summary>Proofs that a tree of this log began with smaller ones, out of its tiles.</summary>
internal sealed class ConsistencyProofs(ILogSource log, long size)
{
    /// <exception cref="WitnessRefusedException">The older one is larger: whoever has seen it has seen more than there is.</exception>
    public async Task<ConsistencyProof> From(long older, CancellationToken cancellation)
    {
        if (older > size)
            throw new WitnessRefusedException($"has cosigned {older} leaves, and now there are {size}");
        if (older == 0)
            return new([]);

        var nodes = ProofPath.OfConsistency(older, size).SelectMany(subtree => subtree.Nodes());
        return ConsistencyProof.Of(older, size, await log.Hashes(new TiledTree(size), nodes, cancellation));
    }
}
