using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Application.Ledger;

/// <summary>Hashes of a log's tree, out of its published tiles.</summary>
internal static class LogTiles
{
    /// <summary>Fetches the tiles that hold these nodes of a tree.</summary>
    /// <exception cref="LogRefusedException">One of them is missing or malformed.</exception>
    public static async Task<HashSource> Hashes(
        this ILogSource log,
        TiledTree tree,
        IEnumerable<(int Level, long Index)> nodes,
        CancellationToken cancellation
    )
    {
        var tiles = new Dictionary<TileAddress, Tile>();
        foreach (var address in nodes.Select(node => tree.TileOf(node.Level, node.Index)).Distinct())
            tiles[address] = await log.Tile(address, cancellation);
        return tree.Hashes(address => tiles[address]);
    }

    /// <summary>Shows that the leaf at an index is under what was signed.</summary>
    /// <exception cref="LogRefusedException">A tile is missing or malformed.</exception>
    public static async Task<LogProof> Proof(
        this ILogSource log,
        SignedLog signed,
        long index,
        CancellationToken cancellation
    )
    {
        var nodes = ProofPath.OfInclusion(index, signed.Head.Size).SelectMany(subtree => subtree.Nodes());
        var hashes = await log.Hashes(signed.Tree, nodes, cancellation);
        return new(InclusionProof.Of(index, signed.Head.Size, hashes), SignedNote.Parse(signed.Note));
    }

    /// <summary>Of a partial tile that is gone, what it was is the first part of its full one.</summary>
    private static async Task<Tile> Tile(this ILogSource log, TileAddress address, CancellationToken cancellation)
    {
        try
        {
            if (await log.Read(address.Path, cancellation) is { } bytes)
                return new(address, bytes);
            if (await log.Read(address.Full.Path, cancellation) is { } more)
                return new Tile(address.Full, more).First(address.Width);
        }
        catch (FormatException fault)
        {
            throw new LogRefusedException($"{address} is malformed.", fault);
        }

        throw new LogRefusedException($"{address} is missing.");
    }
}
