namespace Sijil.Projections.Permits;

/// <summary>Where a case stands, as it is stored, filtered by and shown.</summary>
public static class CaseState
{
    public const string Submitted = "submitted";
    public const string Valid = "valid";
    public const string Decided = "decided";
    public const string Notified = "notified";
    public const string Withdrawn = "withdrawn";

    public static readonly IReadOnlyList<string> All = [Submitted, Valid, Decided, Notified, Withdrawn];
}
