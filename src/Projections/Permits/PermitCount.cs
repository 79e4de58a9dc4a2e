using Sijil.Domain.Ledger;
using Sijil.Domain.Permits;

namespace Sijil.Projections.Permits;

/// <summary>
/// Counts the public register from the facts of the log alone, one after the other: what <see cref="PermitStatisticsReader"/> counts in
/// the database, for whoever has no database.
/// </summary>
/// <remarks>
/// An entry is made by the same function as the register's, and keeps only what the next fact or the count needs. Not thread-safe.
/// </remarks>
public sealed class PermitCount
{
    private readonly Dictionary<Guid, PublicPermit> entries = [];
    private readonly Dictionary<string, string> types = [];

    public static bool Counts(Type fact) =>
        fact.IsAssignableTo(typeof(PermitApplicationEvent)) || fact.IsAssignableTo(typeof(ImportedRecordEvent));

    /// <summary>Takes the next fact. One that says nothing of the register changes nothing.</summary>
    public void Take(LoggedFact logged)
    {
        var id = logged.Fact switch
        {
            PermitApplicationEvent e => e.ApplicationId.Value,
            ImportedRecordEvent e => e.RecordId.Value,
            _ => (Guid?)null,
        };
        if (id is not { } known)
            return;

        if (PublicPermit.After(entries.GetValueOrDefault(known), logged.Fact, PublicTexts.None) is { } entry)
            entries[known] = Kept(entry);
        else
            entries.Remove(known);
    }

    public PermitStatistics Read(long asOf) =>
        new(
            asOf,
            [
                .. entries
                    .Values.Where(entry => entry is { DecidedOn: not null, Outcome: not null })
                    .GroupBy(entry => (Month: Month(entry.DecidedOn!.Value), entry.PermitType, Outcome: entry.Outcome!))
                    .OrderByDescending(group => group.Key.Month)
                    .ThenBy(group => group.Key.PermitType is null)
                    .ThenBy(group => group.Key.PermitType, StringComparer.Ordinal)
                    .ThenBy(group => group.Key.Outcome, StringComparer.Ordinal)
                    .Select(group => Monthly(group.Key.Month, group.Key.PermitType, group.Key.Outcome, [.. group])),
            ],
            [
                .. entries
                    .Values.GroupBy(entry => entry.PermitType)
                    .OrderBy(group => group.Key is null)
                    .ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new TypeFigures(group.Key, Figures([.. group]))),
            ],
            Figures(entries.Values)
        );

    /// <summary>A city has some hundred thousand entries: of each there is as little as possible.</summary>
    private PublicPermit Kept(PublicPermit entry) =>
        entry with
        {
            Number = "",
            PermitType = entry.PermitType is null ? null : Shared(entry.PermitType),
            Term = null,
            SiteAddress = null,
            Description = null,
            Reasons = null,
            Basis = null,
            Permit = null,
            Import = entry.Import is { } import ? new("", import.BatchId, null, null, null, null, null, []) : null,
            Timeline = [],
            Search = "",
        };

    private string Shared(string type) => types.TryGetValue(type, out var known) ? known : types[type] = type;

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);

    private static MonthlyDecisions Monthly(
        DateOnly month,
        string? type,
        string outcome,
        IReadOnlyCollection<PublicPermit> decided
    )
    {
        var figures = Figures(decided);
        return new(
            month,
            type,
            outcome,
            figures.Granted + figures.Refused,
            figures.MedianDays,
            figures.Percentile90Days
        );
    }

    private static PermitFigures Figures(IReadOnlyCollection<PublicPermit> counted)
    {
        int[] days = [.. counted.Select(entry => entry.DaysToDecision).OfType<int>().Order()];
        return new(
            counted.Count,
            counted.Count(entry => entry.State == PublicPermitState.UnderAssessment),
            counted.Count(entry => entry.Outcome == PublicPermitOutcome.Grant),
            counted.Count(entry => entry.Outcome == PublicPermitOutcome.Refuse),
            counted.Count(entry => entry.State == PublicPermitState.Withdrawn),
            Percentile(days, 0.5),
            Percentile(days, 0.9)
        );
    }

    /// <summary>The first of the sorted numbers up to which that part of them lies: percentile_disc of SQL.</summary>
    private static int? Percentile(int[] sorted, double part) =>
        sorted.Length == 0 ? null : sorted[Math.Max((int)Math.Ceiling(part * sorted.Length), 1) - 1];
}
