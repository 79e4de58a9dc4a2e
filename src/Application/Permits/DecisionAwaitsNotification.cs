namespace Sijil.Application.Permits;

/// <summary>A decision was notified; its applicant is to have it in writing, under seal. It may be told twice.</summary>
/// <param name="Tries">How often it could not be written.</param>
public sealed record DecisionAwaitsNotification(Guid ApplicationId, int Tries = 0);
