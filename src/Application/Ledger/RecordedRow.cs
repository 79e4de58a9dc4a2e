using System.Text.Json;
using Npgsql;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Ledger;

/// <summary>A row of the store's events as it stands there, whoever wrote it.</summary>
/// <param name="IsArchived">The store shows it to nobody.</param>
internal sealed record RecordedRow(
    long Number,
    long Version,
    Guid Id,
    Guid? StreamId,
    string Type,
    DateTimeOffset? RecordedAt,
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
            row.IsDBNull(3) ? null : row.GetGuid(3),
            row.GetString(4),
            Moment(row, 5),
            row.GetString(6),
            Text(row, 7),
            Text(row, 8),
            Text(row, 9),
            row.IsDBNull(10) || row.GetBoolean(10)
        );

    /// <summary>What stands in the log for it.</summary>
    /// <exception cref="Exception">It is nothing that could ever have been recorded.</exception>
    public LogEntry Entry(string municipality)
    {
        if (IsTombstone)
            return LogEntry.WithoutEvent(municipality, Number, Number, VoidReason.Tombstone);

        return new(Number, Number, Void: null, Leaf.Of(Content(municipality), Position(municipality)));
    }

    /// <summary>What its leaf says, where it is an event.</summary>
    /// <exception cref="Exception">It is nothing that could ever have been recorded.</exception>
    public LeafContent Content(string municipality)
    {
        var kind =
            EventCatalogue.Find(Type)
            ?? throw new InvalidOperationException($"Event {Number} of {municipality} is of the unknown type {Type}.");
        var headers = JsonElement.Parse(Headers ?? "{}");
        return new(
            municipality,
            Id,
            StreamId ?? throw Without("stream", municipality),
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
            Salt.Parse(Header(headers, EventHeaders.Salt) ?? throw Without("salt", municipality))
        );
    }

    private LeafPosition Position(string municipality) =>
        new(Number, Version, RecordedAt ?? throw Without("moment", municipality));

    private InvalidOperationException Without(string what, string municipality) =>
        new($"Event {Number} of {municipality} has no {what}.");

    /// <returns>Null for what lies outside the calendar, so that one such row does not keep the others from being read.</returns>
    private static DateTimeOffset? Moment(NpgsqlDataReader row, int column)
    {
        try
        {
            return row.GetFieldValue<DateTimeOffset>(column);
        }
        catch (Exception fault) when (fault is InvalidCastException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    private static string? Header(JsonElement headers, string name) =>
        headers.TryGetProperty(name, out var value) ? value.GetString() : null;
}
