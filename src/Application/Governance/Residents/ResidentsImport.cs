using System.Buffers.Text;
using System.Security.Cryptography;
using Sijil.Application.DataRights;
using Sijil.Application.Permits.Import;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Application.Governance.Residents;

/// <summary>
/// Takes over the roll of a population office. Good rows are in and bad ones are named. The vault and the one event that tells of
/// it are written together, or not at all; a run over what is known writes nothing.
/// </summary>
/// <remarks>Who is no longer in the file stays on the roll until a row says when they left.</remarks>
public sealed class ResidentsImport(Recorder recorder, MunicipalityKeys keys, MunicipalityDigests digests)
{
    private const int ChunkSize = 5_000;

    private const string Known =
        "select digest, row_digest from vault.resident where municipality = $1 and digest = any($2)";

    private const string Write = """
        insert into vault.resident (municipality, digest, row_digest, ciphertext)
        select $1, * from unnest($2, $3, $4)
        on conflict (municipality, digest)
        do update set row_digest = excluded.row_digest, ciphertext = excluded.ciphertext
        """;

    /// <param name="pace">Is told now and then how far it is.</param>
    /// <exception cref="UnknownMunicipalityException">The municipality is not part of this installation.</exception>
    /// <exception cref="Permits.Import.Sources.ImportSourceException">The source cannot be read; nothing was recorded.</exception>
    /// <exception cref="ImportRefusedException">The municipality has no areas.</exception>
    public async Task<RollReport> Run(
        string municipality,
        string path,
        CancellationToken cancellation,
        IProgress<ImportPace>? pace = null
    )
    {
        if (await keys.Find(municipality, MunicipalityDigests.Purpose, cancellation) is null)
            throw new UnknownMunicipalityException(municipality);

        await keys.Establish(municipality, RollCipher.Purpose, cancellation);
        var cipher = new RollCipher(municipality, (await keys.Find(municipality, RollCipher.Purpose, cancellation))!);
        var digestKey = await digests.Key(municipality, cancellation);

        RollReport? report = null;
        var instruction = SystemActor.Instruct(municipality, RandomIdentifier.New().ToString());
        var outcome = await recorder.Record(
            instruction,
            GovernanceStreams.ResidentsRoll,
            ResidentsRollId.Only.Value,
            async (roll, attempt, stop) =>
            {
                using var file = RollFile.Open(path, roll);
                var reading = new RollReading(cipher, digestKey, (persons, end) => Find(attempt, persons, end));
                await reading.Read(file, pace, stop);
                await Seal(attempt, reading.Changes, stop);
                report = new(reading.Counts, reading.BadRows);
                var digest = await ContentDigest(path, digestKey, stop);
                return ImportResidents.Decide(new(digest, report.Counts, instruction.Actor.Person), roll, attempt.Now);
            },
            cancellation
        );
        return outcome is Outcome.Rejected rejected ? throw new ImportRefusedException(rejected.Reason) : report!;
    }

    private static async Task<IReadOnlyDictionary<string, byte[]>> Find(
        Attempt attempt,
        IReadOnlyList<byte[]> persons,
        CancellationToken cancellation
    )
    {
        await using var query = attempt.Query(Known);
        query.Parameters.AddWithValue(attempt.Instruction.Municipality);
        query.Parameters.AddWithValue(persons.ToArray());
        var known = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            known.Add(Convert.ToHexString(row.GetFieldValue<byte[]>(0)), row.GetFieldValue<byte[]>(1));
        return known;
    }

    /// <summary>In the order of the digests, so that two runs at once wait for each other instead of in a circle.</summary>
    private static async Task Seal(Attempt attempt, IEnumerable<SealedRow> rows, CancellationToken cancellation)
    {
        foreach (var chunk in rows.Chunk(ChunkSize))
        {
            await using var write = attempt.Query(Write);
            write.Parameters.AddWithValue(attempt.Instruction.Municipality);
            write.Parameters.AddWithValue(chunk.Select(row => row.Digest).ToArray());
            write.Parameters.AddWithValue(chunk.Select(row => row.RowDigest).ToArray());
            write.Parameters.AddWithValue(chunk.Select(row => row.Ciphertext).ToArray());
            await write.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static async Task<string> ContentDigest(string path, byte[] key, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return Base64Url.EncodeToString(await HMACSHA256.HashDataAsync(key, file, cancellation));
    }
}
