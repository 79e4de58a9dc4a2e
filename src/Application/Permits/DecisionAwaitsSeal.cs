namespace Sijil.Application.Permits;

/// <summary>A decision was notified, and so published; it is to be rendered and sealed. It may be told twice.</summary>
public sealed record DecisionAwaitsSeal(Guid ApplicationId);
