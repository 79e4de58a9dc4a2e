using Npgsql;

namespace Sijil.Application.Ledger;

/// <summary>
/// How far each log was ever published, by its origin: noted outside its folder, so that one that is lost, or was set back, is not
/// taken for a first start. Notes are added and never changed.
/// </summary>
public sealed class PublishedSizes(NpgsqlDataSource database)
{
    private const string Largest = "select coalesce(max(size), 0) from ledger.published where origin = $1";

    private const string Add = "insert into ledger.published (origin, size) values ($1, $2) on conflict do nothing";

    /// <returns>0 where nothing of it was ever published.</returns>
    public async Task<long> Of(string origin, CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(Largest);
        query.Parameters.AddWithValue(origin);
        return (long)(await query.ExecuteScalarAsync(cancellation))!;
    }

    internal async Task Note(string origin, long size, CancellationToken cancellation)
    {
        await using var add = database.CreateCommand(Add);
        add.Parameters.AddWithValue(origin);
        add.Parameters.AddWithValue(size);
        await add.ExecuteNonQueryAsync(cancellation);
    }
}
