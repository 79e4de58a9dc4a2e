using System.Text.Json;
using Npgsql;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Ledger;

/// <summary>A row of the store's events as it stands there, whoever wrote it.</summary>
internal sealed record RecordedRow(
    long Number,
    long Version,
    Guid Id,
    Guid StreamId,
    string Type,
    DateTimeOffset RecordedAt,
    string Data,
    string? Headers,
    string? Correlation,
    string? Causation,
    bool IsArchived
)
{
    public const string Columns =
        "seq_id, version, id, stream_id, type, timestamp, data::text, headers::text, correlation_id, causation_id, is_archived";

    private const string Tombstone = "tombstone";

    public bool IsTombstone => Type == Tombstone;

    /// <param name="row">Begins with the <see cref="Columns"/>.</param>
    public static RecordedRow Of(NpgsqlDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetInt64(1),
            row.GetGuid(2),
            row.GetGuid(3),
            row.GetString(4),
            row.GetFieldValue<DateTimeOffset>(5),
            row.GetString(6),
            Text(row, 7),
            Text(row, 8),
            Text(row, 9),
            row.GetBoolean(10)
        );

    /// <summary>What stands in the log for it.</summary>
    /// <exception cref="Exception">It is nothing that could ever have been recorded.</exception>
    public LogEntry Entry(string municipality)
    {
        if (IsTombstone)
            return LogEntry.WithoutEvent(municipality, Number, Number, VoidReason.Tombstone);

        var kind =
            EventCatalogue.Find(Type)
            ?? throw new InvalidOperationException($"Event {Number} of {municipality} is of the unknown type {Type}.");
        var headers = JsonElement.Parse(Headers ?? "{}");
        var content = new LeafContent(
            municipality,
            Id,
            StreamId,
            kind,
            Data,
            new(
                Correlation,
                Causation,
                Header(headers, EventHeaders.Actor),
                Header(headers, EventHeaders.Role),
                Header(headers, EventHeaders.Unit),
                Header(headers, EventHeaders.OnBehalfOf)
            ),
            Salt.Parse(
                Header(headers, EventHeaders.Salt)
                    ?? throw new InvalidOperationException($"Event {Number} of {municipality} has no salt.")
            )
        );
        return new(Number, Number, Void: null, Leaf.Of(content, new(Number, Version, RecordedAt)));
    }

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    private static string? Header(JsonElement headers, string name) =>
        headers.TryGetProperty(name, out var value) ? value.GetString() : null;
}
