using Npgsql;
using Sijil.Application.DataRights;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Application.Governance.Residents;

/// <summary>
/// The roll of residents as it lies in the vault. It answers who may take part with yes or no, an area and a class; no value
/// leaves it, so nothing is opened and no opening is recorded.
/// </summary>
public sealed class SealedRoll(NpgsqlDataSource database, MunicipalityKeys keys, MunicipalityDigests digests)
{
    private const string OfPerson =
        "select digest, ciphertext from vault.resident where municipality = $1 and digest = $2";

    private const string OfSubject = """
        select resident.digest, resident.ciphertext
        from vault.identity identity
        join vault.resident resident using (municipality, digest)
        where identity.municipality = $1 and identity.subject = $2
        """;

    private const string OfAll = "select digest, ciphertext from vault.resident where municipality = $1";

    /// <param name="nationalId">In any spelling; without one nobody can tell who it is, and they are not on the roll.</param>
    /// <param name="on">The day in the municipality.</param>
    public async Task<Eligibility> Ask(
        string municipality,
        string? nationalId,
        Electorate electorate,
        DateOnly on,
        CancellationToken cancellation
    )
    {
        if (NationalId.Normalise(nationalId) is not { } id)
            return electorate.Judge(null, on);

        var digest = await digests.Digest(municipality, NationalId.Content(id), cancellation);
        return electorate.Judge(await Find(municipality, OfPerson, digest, cancellation), on);
    }

    /// <param name="subject">Somebody whose national id was vouched for once; of others the roll knows nothing.</param>
    public async Task<Eligibility> Ask(
        string municipality,
        SubjectId subject,
        Electorate electorate,
        DateOnly on,
        CancellationToken cancellation
    ) => electorate.Judge(await Find(municipality, OfSubject, subject.Value, cancellation), on);

    /// <summary>How many may take part, by area and class. Areas and classes in which nobody may are left out.</summary>
    public async Task<IReadOnlyDictionary<Eligibility.Granted, int>> CountEligible(
        string municipality,
        Electorate electorate,
        DateOnly on,
        CancellationToken cancellation
    )
    {
        var counts = new Dictionary<Eligibility.Granted, int>();
        await foreach (var residence in Read(municipality, OfAll, null, cancellation))
            if (electorate.Judge(residence, on) is Eligibility.Granted granted)
                counts[granted] = counts.GetValueOrDefault(granted) + 1;
        return counts;
    }

    private async Task<Residence?> Find(
        string municipality,
        string question,
        object person,
        CancellationToken cancellation
    )
    {
        await foreach (var residence in Read(municipality, question, person, cancellation))
            return residence;
        return null;
    }

    private async IAsyncEnumerable<Residence> Read(
        string municipality,
        string question,
        object? person,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        if (await keys.Find(municipality, RollCipher.Purpose, cancellation) is not { } key)
            yield break;

        var cipher = new RollCipher(municipality, key);
        await using var query = database.CreateCommand(question);
        query.Parameters.AddWithValue(municipality);
        if (person is not null)
            query.Parameters.AddWithValue(person);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            yield return cipher.Open(row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1)).Residence;
    }
}
