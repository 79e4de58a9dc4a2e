using Npgsql;

namespace Sijil.Application.Ledger;

/// <summary>Reads published files. Thread-safe.</summary>
public sealed class PublishedFiles(NpgsqlDataSource database)
{
    /// <returns>Those that are there, by digest.</returns>
    public async Task<IReadOnlyDictionary<string, byte[]>> Find(
        string municipality,
        IEnumerable<string> digests,
        CancellationToken cancellation
    )
    {
        await using var query = database.CreateCommand(
            $"select digest, content from {PublishedFile.Schema}.file where municipality = $1 and digest = any($2)"
        );
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(digests.Distinct().ToArray());
        var found = new Dictionary<string, byte[]>();
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            found[row.GetString(0)] = row.GetFieldValue<byte[]>(1);
        return found;
    }
}
