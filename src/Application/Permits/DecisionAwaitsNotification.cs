namespace Sijil.Application.Permits;

/// <summary>A decision was notified; its applicant is to have it in writing, under seal. It may be told twice.</summary>
public sealed record DecisionAwaitsNotification(Guid ApplicationId);
