using System.Collections.Concurrent;
using Npgsql;
using Sijil.Application.DataRights;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Application.Governance.Residents;

/// <summary>
/// The roll of residents as it lies in the vault. It answers who may take part with yes or no, an area and a class; no value
/// leaves it, so nothing is opened and no opening is recorded.
/// </summary>
/// <remarks>Asked for an attempt it answers on the attempt's own connection.</remarks>
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

    /// <summary>A roll has one key for ever; to unwrap it for every question would take longer than to answer.</summary>
    private readonly ConcurrentDictionary<string, byte[]> known = new();

    /// <param name="nationalId">In any spelling; without one nobody can tell who it is, and they are not on the roll.</param>
    /// <param name="on">The day in the municipality.</param>
    public async Task<Eligibility> Ask(
        string municipality,
        string? nationalId,
        Electorate electorate,
        DateOnly on,
        CancellationToken cancellation
    ) =>
        VouchedId.Of(nationalId) is { } id
            ? await Ask(database.CreateCommand, municipality, id, electorate, on, cancellation)
            : electorate.Judge(null, on);

    /// <param name="subject">Somebody whose national id was vouched for once; of others the roll knows nothing.</param>
    public async Task<Eligibility> Ask(
        string municipality,
        SubjectId subject,
        Electorate electorate,
        DateOnly on,
        CancellationToken cancellation
    ) => electorate.Judge(await Find(database.CreateCommand(OfSubject), municipality, subject.Value, cancellation), on);

    internal Task<Eligibility> Ask(
        Attempt attempt,
        VouchedId person,
        Electorate electorate,
        DateOnly on,
        CancellationToken cancellation
    ) => Ask(attempt.Query, attempt.Instruction.Municipality, person, electorate, on, cancellation);

    /// <summary>How many may take part, by area and class. Areas and classes in which nobody may are left out.</summary>
    public Task<IReadOnlyDictionary<Eligibility.Granted, int>> CountEligible(
        string municipality,
        Electorate electorate,
        DateOnly on,
        CancellationToken cancellation
    ) => CountEligible(database.CreateCommand(OfAll), municipality, electorate, on, cancellation);

    internal Task<IReadOnlyDictionary<Eligibility.Granted, int>> CountEligible(
        Attempt attempt,
        Electorate electorate,
        DateOnly on,
        CancellationToken cancellation
    ) => CountEligible(attempt.Query(OfAll), attempt.Instruction.Municipality, electorate, on, cancellation);

    private async Task<Eligibility> Ask(
        Func<string, NpgsqlCommand> question,
        string municipality,
        VouchedId person,
        Electorate electorate,
        DateOnly on,
        CancellationToken cancellation
    )
    {
        var digest = await digests.Digest(municipality, NationalId.Content(person.Normalised), cancellation);
        return electorate.Judge(await Find(question(OfPerson), municipality, digest, cancellation), on);
    }

    private async Task<IReadOnlyDictionary<Eligibility.Granted, int>> CountEligible(
        NpgsqlCommand all,
        string municipality,
        Electorate electorate,
        DateOnly on,
        CancellationToken cancellation
    )
    {
        var counts = new Dictionary<Eligibility.Granted, int>();
        await foreach (var residence in Read(all, municipality, null, cancellation))
            if (electorate.Judge(residence, on) is Eligibility.Granted granted)
                counts[granted] = counts.GetValueOrDefault(granted) + 1;
        return counts;
    }

    private async Task<Residence?> Find(
        NpgsqlCommand question,
        string municipality,
        object person,
        CancellationToken cancellation
    )
    {
        await foreach (var residence in Read(question, municipality, person, cancellation))
            return residence;
        return null;
    }

    private async IAsyncEnumerable<Residence> Read(
        NpgsqlCommand question,
        string municipality,
        object? person,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var query = question;
        if (await Cipher(municipality, cancellation) is not { } cipher)
            yield break;

        query.Parameters.AddWithValue(municipality);
        if (person is not null)
            query.Parameters.AddWithValue(person);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            yield return cipher.Open(row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1)).Residence;
    }

    /// <returns>Null where nobody has handed over a roll.</returns>
    private async ValueTask<RollCipher?> Cipher(string municipality, CancellationToken cancellation)
    {
        if (!known.TryGetValue(municipality, out var key))
        {
            if (await keys.Find(municipality, RollCipher.Purpose, cancellation) is not { } found)
                return null;
            key = known[municipality] = found;
        }

        return new(municipality, key);
    }
}
