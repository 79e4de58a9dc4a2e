namespace Sijil.Domain.Ledger;

/// <summary>One event as the log has it: where it stands, and what it says.</summary>
public sealed record LoggedFact(long Sequence, Guid EventId, DateTimeOffset RecordedAt, object Fact);
