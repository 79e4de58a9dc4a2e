using System.Text.Json;
using Npgsql;
using Sijil.Application;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;

namespace Sijil.Api.Tests.Ledger;

/// <summary>The leaves of everything that is recorded, made from what the database holds and nothing else.</summary>
internal static class RecordedLeaves
{
    /// <summary>In the order of the log.</summary>
    public static async Task<List<JsonElement>> Leaves(this RegisterHost host, string municipality)
    {
        await using var connection = await RegisterHost.Connect(host.Database.Application);
        await using var query = new NpgsqlCommand(
            """
            select seq_id, version, id, stream_id, type, timestamp, data::text, headers::text, correlation_id, causation_id
            from events.mt_events where tenant_id = $1 and type <> 'tombstone' order by seq_id
            """,
            connection
        );
        query.Parameters.AddWithValue(municipality);
        var leaves = new List<JsonElement>();
        await using var row = await query.ExecuteReaderAsync();
        while (await row.ReadAsync())
            leaves.Add(JsonElement.Parse(Leaf.Of(Content(municipality, row), Position(row))));
        return leaves;
    }

    private static LeafContent Content(string municipality, NpgsqlDataReader row)
    {
        var headers = JsonElement.Parse(row.GetString(7));
        string? Header(string name) => headers.TryGetProperty(name, out var value) ? value.GetString() : null;
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        return new(
            municipality,
            row.GetGuid(2),
            row.GetGuid(3),
            EventCatalogue.Find(row.GetString(4))!,
            row.GetString(6),
            new(
                Text(8),
                Text(9),
                Header(EventHeaders.Actor),
                Header(EventHeaders.Role),
                Header(EventHeaders.Unit),
                Header(EventHeaders.OnBehalfOf)
            ),
            Salt.Parse(Header(EventHeaders.Salt)!)
        );
    }

    private static LeafPosition Position(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(5));
}
