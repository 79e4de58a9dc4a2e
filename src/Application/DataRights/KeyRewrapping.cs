using Npgsql;

namespace Sijil.Application.DataRights;

/// <summary>
/// Wraps every key of a municipality under its newest key-encryption key, so that an older one can be retired. No value is decrypted.
/// </summary>
/// <remarks>Can be interrupted and repeated, and runs while the register is in use: a key is either wrapped the old way or the new.</remarks>
public sealed class KeyRewrapping(NpgsqlDataSource database, IKeyWrapping wrapping)
{
    private const int PageSize = 1_000;

    private sealed record Row(object Name, string Purpose, WrappedKey Key);

    /// <summary>Answers how many keys were wrapped anew.</summary>
    public async Task<long> Run(string municipality, CancellationToken cancellation)
    {
        var newest = await wrapping.Wrap(municipality, "probe", AuthenticatedEncryption.NewKey(), cancellation);
        return await Rewrap(
                "vault.municipality_key",
                "purpose",
                municipality,
                newest.Version,
                name => (string)name,
                cancellation
            )
            + await Rewrap(
                "vault.subject_key",
                "subject",
                municipality,
                newest.Version,
                name => SubjectKeys.Purpose((Guid)name),
                cancellation
            )
            + await Rewrap(
                "vault.decision_key",
                "decision",
                municipality,
                newest.Version,
                name => DecisionKeys.Purpose((Guid)name),
                cancellation
            )
            + await Rewrap(
                "vault.document_key",
                "document",
                municipality,
                newest.Version,
                name => DocumentKeys.Purpose((Guid)name),
                cancellation
            );
    }

    private async Task<long> Rewrap(
        string table,
        string column,
        string municipality,
        int version,
        Func<object, string> purpose,
        CancellationToken cancellation
    )
    {
        var count = 0L;
        while (await Older(table, column, municipality, version, purpose, cancellation) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
                await Replace(table, column, municipality, row, cancellation);
            count += rows.Count;
        }
        return count;
    }

    private async Task<List<Row>> Older(
        string table,
        string column,
        string municipality,
        int version,
        Func<object, string> purpose,
        CancellationToken cancellation
    )
    {
        await using var query = database.CreateCommand(
            $"select {column}, wrapped, wrapping_version from {table} where municipality = $1 and wrapping_version < $2 limit {PageSize}"
        );
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(version);
        var rows = new List<Row>();
        await using var found = await query.ExecuteReaderAsync(cancellation);
        while (await found.ReadAsync(cancellation))
            rows.Add(
                new(
                    found.GetValue(0),
                    purpose(found.GetValue(0)),
                    new(found.GetFieldValue<byte[]>(1), found.GetInt32(2))
                )
            );
        return rows;
    }

    private async Task Replace(
        string table,
        string column,
        string municipality,
        Row row,
        CancellationToken cancellation
    )
    {
        var key = await wrapping.Unwrap(municipality, row.Purpose, row.Key, cancellation);
        var wrapped = await wrapping.Wrap(municipality, row.Purpose, key, cancellation);
        await using var update = database.CreateCommand(
            $"update {table} set wrapped = $1, wrapping_version = $2 where municipality = $3 and {column} = $4 and wrapping_version = $5"
        );
        update.Parameters.AddWithValue(wrapped.Bytes);
        update.Parameters.AddWithValue(wrapped.Version);
        update.Parameters.AddWithValue(municipality);
        update.Parameters.AddWithValue(row.Name);
        update.Parameters.AddWithValue(row.Key.Version);
        await update.ExecuteNonQueryAsync(cancellation);
    }
}
