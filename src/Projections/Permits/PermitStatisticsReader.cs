using Marten;
using Npgsql;

namespace Sijil.Projections.Permits;

/// <summary>Counts the public register of the session's municipality.</summary>
/// <remarks>
/// One query over the register's columns and not a projection of its own: a median cannot be kept up event by event without
/// keeping every number of days, which the register does already, and figures that are counted from the entries can never
/// contradict them.
/// </remarks>
public sealed class PermitStatisticsReader(IQuerySession session)
{
    // What grouping(month, type) says of a row: a bit for each that the row is not about.
    private const int ByMonth = 0b00;
    private const int ByType = 0b10;
    private const int OfAll = 0b11;

    private sealed record Row(int Level, DateOnly? Month, string? PermitType, string? Outcome, PermitFigures Figures);

    public async Task<PermitStatistics> Read(CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var rows = new List<Row>();
        long asOf = 0;
        await foreach (var row in statement.Rows(Text(statement), cancellation))
        {
            asOf = row.GetInt64(0);
            rows.Add(ReadRow(row));
        }

        return new(
            asOf,
            [.. rows.Where(row => row is { Level: ByMonth, Month: not null, Outcome: not null }).Select(Monthly)],
            [.. rows.Where(row => row.Level == ByType).Select(row => new TypeFigures(row.PermitType, row.Figures))],
            rows.Single(row => row.Level == OfAll).Figures
        );
    }

    private string Text(Statement statement) =>
        $"""
            select {statement.Progress(PublicPermitProjection.Model.Shard(session.TenantId)!)},
                grouping(date_trunc('month', decided_on)::date, permit_type),
                date_trunc('month', decided_on)::date as month, permit_type, outcome,
                count(*),
                count(*) filter (where state = 'under-assessment'),
                count(*) filter (where outcome = 'grant'),
                count(*) filter (where outcome = 'refuse'),
                count(*) filter (where state = 'withdrawn'),
                percentile_disc(0.5) within group (order by days_to_decision),
                percentile_disc(0.9) within group (order by days_to_decision)
            from {statement.Table<PublicPermit>()}
            where tenant_id = {Statement.Municipality}
            group by grouping sets ((date_trunc('month', decided_on)::date, permit_type, outcome), (permit_type), ())
            order by month desc, permit_type collate "C", outcome collate "C"
            """;

    private static Row ReadRow(NpgsqlDataReader row) =>
        new(
            row.GetInt32(1),
            row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2),
            row.IsDBNull(3) ? null : row.GetString(3),
            row.IsDBNull(4) ? null : row.GetString(4),
            ReadFigures(row)
        );

    private static PermitFigures ReadFigures(NpgsqlDataReader row) =>
        new(
            row.GetInt64(5),
            row.GetInt64(6),
            row.GetInt64(7),
            row.GetInt64(8),
            row.GetInt64(9),
            Days(row, 10),
            Days(row, 11)
        );

    private static int? Days(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    private static MonthlyDecisions Monthly(Row row) =>
        new(
            row.Month!.Value,
            row.PermitType,
            row.Outcome!,
            row.Figures.Granted + row.Figures.Refused,
            row.Figures.MedianDays,
            row.Figures.Percentile90Days
        );
}
