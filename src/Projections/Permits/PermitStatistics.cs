namespace Sijil.Projections.Permits;

/// <summary>What the public register says in figures.</summary>
/// <param name="AsOf">The number of the last event that is counted.</param>
/// <param name="Months">Decisions, notified here or told by a source, by month of decision, type and outcome, the newest month first.</param>
/// <param name="Types">All entries by type.</param>
/// <param name="Total">All entries.</param>
public sealed record PermitStatistics(
    long AsOf,
    IReadOnlyList<MonthlyDecisions> Months,
    IReadOnlyList<TypeFigures> Types,
    PermitFigures Total
);

/// <param name="Month">The first day of the month.</param>
/// <param name="Outcome">One of <see cref="PublicPermitOutcome"/>.</param>
public sealed record MonthlyDecisions(
    DateOnly Month,
    string? PermitType,
    string Outcome,
    long Count,
    int? MedianDays,
    int? Percentile90Days
);

/// <param name="PermitType">Null for imports whose source names no type.</param>
public sealed record TypeFigures(string? PermitType, PermitFigures Figures);

/// <param name="Entries">All of them, also those of imports in other states than the next four.</param>
/// <param name="MedianDays">Half of the decisions took no longer; a number of days that one of them really took.</param>
/// <param name="Percentile90Days">Nine in ten took no longer.</param>
public sealed record PermitFigures(
    long Entries,
    long UnderAssessment,
    long Granted,
    long Refused,
    long Withdrawn,
    int? MedianDays,
    int? Percentile90Days
);
