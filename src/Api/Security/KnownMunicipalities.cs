using System.Collections.Concurrent;
using Npgsql;
using Sijil.Application.DataRights;

namespace Sijil.Api.Security;

/// <summary>The municipalities that this installation serves: those that have keys. One that is added counts at once.</summary>
internal sealed class KnownMunicipalities(NpgsqlDataSource database)
{
    private readonly ConcurrentDictionary<string, bool> known = new();

    public async ValueTask<bool> Include(string municipality, CancellationToken cancellation)
    {
        if (known.ContainsKey(municipality))
            return true;

        await using var query = database.CreateCommand(
            "select exists (select from vault.municipality_key where municipality = $1 and purpose = $2)"
        );
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(MunicipalityDigests.Purpose);
        return (bool)(await query.ExecuteScalarAsync(cancellation))! && (known[municipality] = true);
    }
}
