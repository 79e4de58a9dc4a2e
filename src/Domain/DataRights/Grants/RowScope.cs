namespace Sijil.Domain.DataRights.Grants;

/// <summary>Which rows of a dataset: those of these units and types whose day lies in this period.</summary>
/// <param name="Units">Empty for those of every unit.</param>
/// <param name="PermitTypes">Empty for those of every type.</param>
/// <param name="ReceivedFrom">The first day; null without a beginning.</param>
/// <param name="ReceivedUntil">The last day; null without an end.</param>
public sealed record RowScope(
    IReadOnlyList<string> Units,
    IReadOnlyList<string> PermitTypes,
    DateOnly? ReceivedFrom,
    DateOnly? ReceivedUntil
)
{
    public static readonly RowScope All = new([], [], null, null);

    public bool IsPossible() => ReceivedFrom is null || ReceivedUntil is null || ReceivedFrom <= ReceivedUntil;

    public bool IsWithin(RowScope wider) =>
        IsWithin(Units, wider.Units)
        && IsWithin(PermitTypes, wider.PermitTypes)
        && (wider.ReceivedFrom is null || ReceivedFrom >= wider.ReceivedFrom)
        && (wider.ReceivedUntil is null || ReceivedUntil <= wider.ReceivedUntil);

    /// <summary>A row of which something is not known is covered only where it does not matter.</summary>
    public bool Covers(Row row) =>
        (Units.Count == 0 || Units.Contains(row.Unit))
        && (PermitTypes.Count == 0 || PermitTypes.Contains(row.PermitType))
        && (ReceivedFrom is null || row.ReceivedOn >= ReceivedFrom)
        && (ReceivedUntil is null || row.ReceivedOn <= ReceivedUntil);

    private static bool IsWithin(IReadOnlyList<string> narrow, IReadOnlyList<string> wide) =>
        wide.Count == 0 || (narrow.Count > 0 && !narrow.Except(wide).Any());
}

/// <summary>What is told of a row that is asked about; null for what is not told.</summary>
public sealed record Row(string? Unit, string? PermitType, DateOnly? ReceivedOn)
{
    public static readonly Row Untold = new(null, null, null);
}
