using Npgsql;
using Sijil.Domain.DataRights;
using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>Reads what opens the commitments of published texts, so that anyone can check them.</summary>
internal sealed class PublishedTexts(NpgsqlDataSource database, PublicRegister register)
{
    /// <returns>The disclosures of an entry by commitment; one that was withdrawn is not among them.</returns>
    public Task<IReadOnlyDictionary<string, string>> Of(PublicPermit entry, CancellationToken cancellation)
    {
        var texts = new[] { entry.SiteAddress, entry.Description, entry.Reasons }.OfType<PublicText>();
        string[] given = entry.Import?.AsGiven is { Parts: not null, Commitment: var commitment } ? [commitment] : [];
        return Of([.. Commitments(texts), .. given], cancellation);
    }

    /// <returns>The disclosures of these texts by commitment; one that was withdrawn is not among them.</returns>
    public Task<IReadOnlyDictionary<string, string>> Of(
        IEnumerable<PublicText> shown,
        CancellationToken cancellation
    ) => Of([.. Commitments(shown)], cancellation);

    /// <returns>What opens those of these commitments that are still public; what opens another than its own is not among them.</returns>
    public async Task<IReadOnlyList<Disclosure>> Opening(string[] commitments, CancellationToken cancellation) =>
        [
            .. from opening in await Of(commitments, cancellation)
            where Disclosure.CommitmentOf(opening.Value) == opening.Key
            select Disclosure.Parse(opening.Value),
        ];

    private static IEnumerable<string> Commitments(IEnumerable<PublicText> texts) =>
        texts.Where(text => text.Text is not null).Select(text => text.Commitment);

    private async Task<IReadOnlyDictionary<string, string>> Of(string[] commitments, CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(
            "select commitment, disclosure from vault.public_disclosure where municipality = $1 and commitment = any($2)"
        );
        query.Parameters.AddWithValue(register.Municipality);
        query.Parameters.AddWithValue(commitments);

        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await using var rows = await query.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(rows.GetString(0), rows.GetString(1));
        return found;
    }
}
