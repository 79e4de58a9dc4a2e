using Npgsql;

namespace Sijil.Application.DataRights;

/// <summary>The keys of a municipality itself, one for each purpose.</summary>
public sealed class MunicipalityKeys(NpgsqlDataSource database, IKeyWrapping wrapping)
{
    /// <summary>Null where there is none for this purpose.</summary>
    public async ValueTask<byte[]?> Find(string municipality, string purpose, CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(
            "select wrapped, wrapping_version from vault.municipality_key where municipality = $1 and purpose = $2"
        );
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(purpose);
        WrappedKey wrapped;
        await using (var found = await query.ExecuteReaderAsync(cancellation))
        {
            if (!await found.ReadAsync(cancellation))
                return null;
            wrapped = new WrappedKey(found.GetFieldValue<byte[]>(0), found.GetInt32(1));
        }

        return await wrapping.Unwrap(municipality, purpose, wrapped, cancellation);
    }

    /// <summary>Makes the key where there is none; where there is one, nothing changes.</summary>
    public async Task Establish(string municipality, string purpose, CancellationToken cancellation)
    {
        var wrapped = await wrapping.Wrap(municipality, purpose, AuthenticatedEncryption.NewKey(), cancellation);
        await using var insert = database.CreateCommand(
            "insert into vault.municipality_key (municipality, purpose, wrapped, wrapping_version) values ($1, $2, $3, $4) on conflict do nothing"
        );
        insert.Parameters.AddWithValue(municipality);
        insert.Parameters.AddWithValue(purpose);
        insert.Parameters.AddWithValue(wrapped.Bytes);
        insert.Parameters.AddWithValue(wrapped.Version);
        await insert.ExecuteNonQueryAsync(cancellation);
    }
}
