namespace Sijil.Application.Permits;

/// <summary>The processing activities of this context, which every municipality begins with.</summary>
public static class PermitActivities
{
    public const string CaseHandling = "permits.case-handling";
    public const string Decision = "permits.decision";
    public const string NotifyDecision = "permits.notify-decision";

    /// <summary>Handing a notification to the applicant to whom it was written.</summary>
    public const string HandingOver = "permits.handing-over";

    public const string IdentityCheck = "permits.identity-check";
}
