namespace Sijil.Application.Signatures.Envelopes;

/// <summary>A slot was signed, and its envelope has not learned of it. It may be told twice.</summary>
public sealed record EnvelopeHasNews(Guid EnvelopeId);

/// <summary>The time of an envelope is over. It may be told twice, and too late.</summary>
public sealed record EnvelopeTimeIsOver(Guid EnvelopeId);

/// <summary>Somebody is to be reminded. It may be told twice, and too late.</summary>
/// <param name="Number">Counts from one in its slot.</param>
public sealed record ReminderIsDue(Guid SlotId, int Number);
