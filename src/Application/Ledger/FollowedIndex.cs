using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Application.Ledger;

/// <summary>One index of one log, as far as it has followed it, and what was signed about it there.</summary>
/// <param name="make">An empty index.</param>
internal sealed class FollowedIndex(LookupBy by, Func<ILookupNames> make) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private ILookupNames names = make();
    private GrowingTree tree = new();
    private (LookupStatement Statement, VerifierKey Key, SignedNote Note)? stated;

    /// <param name="signers">The keys of the log that are at hand.</param>
    /// <returns>Null where nothing of the log is signed yet, or the key in use is not at hand.</returns>
    public async Task<LookupAnswer?> Show(
        ILogSource log,
        IReadOnlyList<NoteSigner> signers,
        LookupKey key,
        CancellationToken cancellation
    )
    {
        await turn.WaitAsync(cancellation);
        try
        {
            // Read in turn, so that it is never older than what was followed; and nothing is stated that no checkpoint was compared with.
            var signed = await SignedLog.Read(log, signers[0].Key, cancellation);
            if (signed.Note is null || signers.FirstOrDefault(by => by.Key == signed.Keys.Current) is not { } signer)
                return null;

            if (tree.Head != signed.Head)
                await Follow(log, signed.Head, cancellation);
            await names.Refresh(cancellation);
            var (bucket, path) = names.Index.Show(key);
            return new(names.Index.Find(key), tree.Size, new(bucket, path.Hashes, Statement(signer)));
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>A key may be kept by a device: it signs once for each head and root, however many ask.</summary>
    private SignedNote Statement(NoteSigner signer)
    {
        var statement = new LookupStatement(signer.Key.Name, by, tree.Head, names.Index.Root());
        if (stated is not { } known || known.Statement != statement || known.Key != signer.Key)
            stated = known = (statement, signer.Key, signer.Note(statement.ToString()));
        return known.Note;
    }

    /// <summary>
    /// Whoever asks may go away on the way: the next one goes on from there. An index that did not come to what is signed is
    /// thrown away, for what it was made of is not what was published.
    /// </summary>
    private async Task Follow(ILogSource log, TreeHead head, CancellationToken cancellation)
    {
        foreach (var address in new TiledTree(head.Size).BundlesSince(tree.Size))
        {
            var known = (int)Math.Max(0, tree.Size - address.Index * TileAddress.FullWidth);
            ReadOnlyMemory<byte>[] entries = [.. (await log.Bundle(address, cancellation)).Skip(known)];
            await names.Append(entries, cancellation);
            foreach (var entry in entries)
                tree.Append(MerkleHash.OfLeaf(entry.Span));
        }

        if (tree.Head == head)
            return;

        var made = tree.Head.Root;
        (names, tree) = (make(), new());
        throw new LogRefusedException($"The entries lead to the root {made}, and {head.Root} was signed.");
    }
}
