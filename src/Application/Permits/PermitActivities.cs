namespace Sijil.Application.Permits;

/// <summary>The processing activities of this context, which every municipality begins with.</summary>
public static class PermitActivities
{
    public const string CaseHandling = "permits.case-handling";
    public const string Decision = "permits.decision";
    public const string NotifyDecision = "permits.notify-decision";
    public const string IdentityCheck = "permits.identity-check";
}
