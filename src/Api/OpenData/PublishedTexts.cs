using Npgsql;
using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>Reads what opens the commitments of published texts, so that anyone can check them.</summary>
internal sealed class PublishedTexts(NpgsqlDataSource database, PublicRegister register)
{
    /// <returns>The disclosures of an entry by commitment; one that was withdrawn is not among them.</returns>
    public Task<IReadOnlyDictionary<string, string>> Of(PublicPermit entry, CancellationToken cancellation) =>
        Of([entry.SiteAddress, entry.Description, entry.Reasons, entry.Import?.AsGiven], cancellation);

    /// <returns>The disclosures of these texts by commitment; one that was withdrawn is not among them.</returns>
    public async Task<IReadOnlyDictionary<string, string>> Of(
        IEnumerable<PublicText?> shown,
        CancellationToken cancellation
    )
    {
        await using var query = database.CreateCommand(
            "select commitment, disclosure from vault.public_disclosure where municipality = $1 and commitment = any($2)"
        );
        query.Parameters.AddWithValue(register.Municipality);
        query.Parameters.AddWithValue(
            shown.OfType<PublicText>().Where(text => text.Text is not null).Select(text => text.Commitment).ToArray()
        );

        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await using var rows = await query.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(rows.GetString(0), rows.GetString(1));
        return found;
    }
}
