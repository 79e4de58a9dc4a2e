namespace Sijil.Domain.Permits;

/// <summary>Where an application stands between receipt and notification.</summary>
public enum ApplicationPhase
{
    Unknown,
    Submitted,
    Valid,
    Decided,
    Notified,
    Withdrawn,
}
