using System.Collections.Concurrent;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Application.Ledger;

/// <summary>What a lookup found.</summary>
/// <param name="Indices">Of the entries, in the order of the log.</param>
/// <param name="Size">Of the log in which they were looked for.</param>
/// <param name="Proof">Shows that there is no other.</param>
public sealed record LookupAnswer(IReadOnlyList<long> Indices, long Size, LookupProof Proof);

/// <summary>Answers which entries of a published log stand under a key, with a proof that no other does.</summary>
/// <remarks>
/// The index of each log is made from its published entries, kept in memory and taken on with the log; what is read and signed is what
/// anyone can read and make anew. The first question after a start goes through the whole log. Thread-safe.
/// </remarks>
public sealed class LogLookup(ILogStores stores, ILogKeys keys) : IDisposable
{
    private readonly ConcurrentDictionary<string, FollowedIndex> indices = new(StringComparer.Ordinal);

    /// <returns>Null where nothing of the municipality's log is signed yet, or the key in use is not at hand.</returns>
    /// <exception cref="LogRefusedException">The published files do not lead to the root that is signed.</exception>
    public async Task<LookupAnswer?> Find(string municipality, LookupKey key, CancellationToken cancellation)
    {
        var signers = keys.All(municipality);
        if (signers is not [var first, ..])
            return null;

        var index = indices.GetOrAdd(municipality, _ => new FollowedIndex());
        var log = stores.Open(municipality);
        var signed = await SignedLog.Read(log, first.Key, cancellation);
        return signed.Note is not null && signers.FirstOrDefault(by => by.Key == signed.Keys.Current) is { } signer
            ? await index.Show(log, signed.Head, signer, key, cancellation)
            : null;
    }

    /// <summary>What was found, entry by entry.</summary>
    /// <exception cref="LogRefusedException">A bundle of the log is missing or malformed.</exception>
    public async Task<IReadOnlyList<(long Index, ReadOnlyMemory<byte> Entry)>> Entries(
        string municipality,
        LookupAnswer answer,
        CancellationToken cancellation
    )
    {
        var log = stores.Open(municipality);
        var entries = new List<(long, ReadOnlyMemory<byte>)>();
        foreach (var inBundle in answer.Indices.GroupBy(index => new TiledTree(answer.Size).BundleOf(index)))
        {
            var bundle = await log.Bundle(inBundle.Key, cancellation);
            entries.AddRange(inBundle.Select(index => (index, bundle[(int)(index % TileAddress.FullWidth)])));
        }

        return entries;
    }

    public void Dispose()
    {
        foreach (var index in indices.Values)
            index.Dispose();
    }

    /// <summary>The index of one log, as far as it has followed it, and what was signed about it there.</summary>
    private sealed class FollowedIndex : IDisposable
    {
        private readonly SemaphoreSlim turn = new(1);
        private LookupIndex index = new();
        private GrowingTree tree = new();
        private (TreeHead Log, VerifierKey Key, SignedNote Note)? stated;

        public async Task<LookupAnswer> Show(
            ILogSource log,
            TreeHead head,
            NoteSigner signer,
            LookupKey key,
            CancellationToken cancellation
        )
        {
            await turn.WaitAsync(cancellation);
            try
            {
                if (tree.Size < head.Size)
                    await Follow(log, head, cancellation);
                var (bucket, path) = index.Show(key);
                return new(index.Find(key), tree.Size, new(bucket, path.Hashes, Statement(signer)));
            }
            finally
            {
                turn.Release();
            }
        }

        public void Dispose() => turn.Dispose();

        /// <summary>A key may be kept by a device: it signs once for each head, however many ask.</summary>
        private SignedNote Statement(NoteSigner signer)
        {
            if (stated is not { } known || known.Log != tree.Head || known.Key != signer.Key)
                stated = known = (
                    tree.Head,
                    signer.Key,
                    signer.Note(new LookupStatement(signer.Key.Name, tree.Head, index.Root()).ToString())
                );
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
                foreach (var entry in (await log.Bundle(address, cancellation)).Skip(known))
                {
                    tree.Append(MerkleHash.OfLeaf(entry.Span));
                    index.Append(LookupKey.In(entry));
                }
            }

            if (tree.Head == head)
                return;

            var made = tree.Head.Root;
            (index, tree) = (new(), new());
            throw new LogRefusedException($"The entries lead to the root {made}, and {head.Root} was signed.");
        }
    }
}
