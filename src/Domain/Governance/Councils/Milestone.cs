namespace Sijil.Domain.Governance.Councils;

/// <summary>What is to be done by a day, and by whom.</summary>
/// <param name="Unit">The unit of the house that answers for it.</param>
public sealed record Milestone(string Code, DateOnly DueOn, string Unit);

/// <summary>A milestone as it stands.</summary>
/// <param name="DueOn">The day that holds, after every delay.</param>
public sealed record MilestoneState(string Code, DateOnly DueOn, string Unit, DateOnly? ReachedOn);
