namespace Sijil.Domain.DataRights.Grants;

/// <summary>How much is asked for or given: which fields of which rows, and until when.</summary>
/// <param name="Until">The last day on which it holds, in the municipality's zone.</param>
public sealed record GrantTerms(IReadOnlyList<string> Fields, RowScope Rows, DateOnly Until)
{
    public bool IsWithin(GrantTerms wider) =>
        !Fields.Except(wider.Fields).Any() && Rows.IsWithin(wider.Rows) && Until <= wider.Until;

    /// <summary>The rule that keeps these from being the terms of anything, if there is one.</summary>
    internal Rejection? WhyNot(DateOnly today) =>
        Fields.Count == 0 || Fields.Distinct().Count() != Fields.Count ? GrantRejections.RequestIncomplete
        : !Rows.IsPossible() ? GrantRejections.PeriodReversed
        : Until < today ? GrantRejections.TermInThePast
        : null;
}
