using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>The twelve months up to the newest with a decision, the oldest first, also those in which nothing was decided.</summary>
internal sealed record MonthChart(IReadOnlyList<ChartMonth> Months)
{
    private const int Length = 12;

    public DateOnly Newest => Months[^1].Month;

    public long Granted => Months.Sum(month => month.Granted);

    public long Refused => Months.Sum(month => month.Refused);

    /// <summary>What the longest bar stands for.</summary>
    public long Most => Months.Max(month => month.Granted + month.Refused);

    /// <summary>Null where there is nothing to draw.</summary>
    public static MonthChart? Of(IReadOnlyList<MonthlyDecisions> decisions)
    {
        if (decisions.Count == 0)
            return null;

        var newest = decisions.Max(decision => decision.Month);
        var months = Enumerable.Range(1 - Length, Length).Select(newest.AddMonths);
        return new([.. months.Select(month => Count(month, decisions.Where(decision => decision.Month == month)))]);
    }

    private static ChartMonth Count(DateOnly month, IEnumerable<MonthlyDecisions> decisions)
    {
        var outcomes = decisions.ToLookup(decision => decision.Outcome, decision => decision.Count);
        return new(month, outcomes[PublicPermitOutcome.Grant].Sum(), outcomes[PublicPermitOutcome.Refuse].Sum());
    }
}

internal sealed record ChartMonth(DateOnly Month, long Granted, long Refused);
