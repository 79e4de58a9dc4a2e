using System.Collections.Concurrent;
using Npgsql;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Application.Ledger;

/// <summary>What a lookup found.</summary>
/// <param name="Indices">Of the entries, in the order of the log.</param>
/// <param name="Size">Of the log in which they were looked for.</param>
/// <param name="Proof">Shows that there is no other.</param>
public sealed record LookupAnswer(IReadOnlyList<long> Indices, long Size, LookupProof Proof);

/// <summary>Answers which entries of a published log stand under a name, with a proof that no other does.</summary>
/// <remarks>
/// Each index of each log is made from its published entries, and that of addresses from what opens them too; it is kept in memory and
/// taken on with the log. What is read and signed is what anyone can read and make anew. The first question after a start goes through
/// the whole log. Thread-safe.
/// </remarks>
public sealed class LogLookup(ILogStores stores, ILogKeys keys, NpgsqlDataSource database, LogOpenings openings)
    : IDisposable
{
    private readonly ConcurrentDictionary<(string Municipality, LookupBy By), FollowedIndex> indices = new();

    /// <returns>Null where nothing of the municipality's log is signed yet, or the key in use is not at hand.</returns>
    /// <exception cref="LogRefusedException">
    /// The published files do not lead to the root that is signed, or a published text is gone without a withdrawal.
    /// </exception>
    public async Task<LookupAnswer?> Find(string municipality, LookupQuestion question, CancellationToken cancellation)
    {
        var signers = keys.All(municipality);
        if (signers is [])
            return null;

        var index = indices.GetOrAdd(
            (municipality, question.By),
            kept => new FollowedIndex(kept.By, () => Names(kept.Municipality, kept.By))
        );
        return await index.Show(stores.Open(municipality), signers, question.Key, cancellation);
    }

    /// <summary>What was found, entry by entry, the first of them.</summary>
    /// <param name="most">How many at most: each may lie in a bundle of its own.</param>
    /// <exception cref="LogRefusedException">A bundle of the log is missing or malformed.</exception>
    public async Task<IReadOnlyList<(long Index, ReadOnlyMemory<byte> Entry)>> Entries(
        string municipality,
        LookupAnswer answer,
        int most,
        CancellationToken cancellation
    )
    {
        var log = stores.Open(municipality);
        var entries = new List<(long, ReadOnlyMemory<byte>)>();
        foreach (var inBundle in answer.Indices.Take(most).GroupBy(index => new TiledTree(answer.Size).BundleOf(index)))
        {
            var bundle = await log.Bundle(inBundle.Key, cancellation);
            // A copy, or each would keep the whole of its bundle.
            entries.AddRange(
                inBundle.Select(index =>
                    (index, (ReadOnlyMemory<byte>)bundle[(int)(index % TileAddress.FullWidth)].ToArray())
                )
            );
        }

        return entries;
    }

    public void Dispose()
    {
        foreach (var index in indices.Values)
            index.Dispose();
    }

    private ILookupNames Names(string municipality, LookupBy by) =>
        by is LookupBy.Address ? new AddressNames(municipality, database, openings) : new NumberNames();
}
