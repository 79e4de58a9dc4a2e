using Npgsql;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Application.Ledger;

/// <summary>What opens the published texts that entries of a log commit to, as far as it is not withdrawn.</summary>
public sealed class LogOpenings(NpgsqlDataSource database, ILogStores stores, ILogKeys keys)
{
    private const string Published =
        "select disclosure from vault.public_disclosure where municipality = $1 and commitment = any($2)";

    /// <summary>Where a log has them, one a line, for the bundle of entries of this number.</summary>
    public static string PathOf(long bundle) => $"openings/{bundle}";

    public async Task<DisclosureSet> Of(
        string municipality,
        IReadOnlyCollection<string> commitments,
        CancellationToken cancellation
    )
    {
        if (commitments.Count == 0)
            return DisclosureSet.None;

        await using var query = database.CreateCommand(Published);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(commitments.ToArray());
        var texts = new List<string>();
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            texts.Add(row.GetString(0));
        return new(texts);
    }

    /// <summary>Those of a bundle, in the order of its entries and their commitments.</summary>
    /// <returns>Null where nothing that is signed is in a bundle of this number.</returns>
    /// <exception cref="LogRefusedException">The bundle is missing or malformed.</exception>
    public async Task<IReadOnlyList<Disclosure>?> InBundle(
        string municipality,
        int bundle,
        CancellationToken cancellation
    )
    {
        if (keys.All(municipality) is not [var signer, ..])
            return null;

        var log = stores.Open(municipality);
        var signed = await SignedLog.Read(log, signer.Key, cancellation);
        var first = (long)bundle * TileAddress.FullWidth;
        if (first < 0 || first >= signed.Head.Size)
            return null;

        var entries = await log.Bundle(signed.Tree.BundleOf(first), cancellation);
        var commitments = entries
            .Select(EventLeaf.Read)
            .OfType<EventLeaf>()
            .SelectMany(leaf => leaf.Values)
            .Where(value => !value.IsSealed)
            .Select(value => value.Commitment)
            .Distinct()
            .ToArray();
        return [.. (await Of(municipality, commitments, cancellation)).Open(commitments)];
    }
}
