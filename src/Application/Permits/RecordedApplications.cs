using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

/// <summary>Every application of a municipality, made of its events, one after the other: one is in memory at a time.</summary>
public sealed class RecordedApplications(NpgsqlDataSource database)
{
    private const string Query = """
        select stream_id, type, data::text from events.mt_events
        where tenant_id = $1 and type = any($2) order by stream_id, version
        """;

    private static readonly string[] Types =
    [
        .. PermitStoredEvents
            .All.Where(kind => kind.Type.IsAssignableTo(typeof(PermitApplicationEvent)))
            .Select(kind => kind.Alias),
    ];

    public async IAsyncEnumerable<PermitApplication> All(
        string municipality,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var query = database.CreateCommand(Query);
        query.CommandTimeout = 0; // Sorting all events of a city takes longer than any page may.
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(Types);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        var (stream, state) = (Guid.Empty, PermitApplication.Initial);
        while (await row.ReadAsync(cancellation))
        {
            if (row.GetGuid(0) != stream)
            {
                if (stream != Guid.Empty)
                    yield return state;
                (stream, state) = (row.GetGuid(0), PermitApplication.Initial);
            }

            state = PermitApplication.Evolve(state, Fact(row.GetString(1), row.GetString(2)));
        }

        if (stream != Guid.Empty)
            yield return state;
    }

    private static PermitApplicationEvent Fact(string type, string data) =>
        (PermitApplicationEvent)JsonSerializer.Deserialize(data, EventCatalogue.Find(type)!.Type, StoredJson.Options)!;
}
