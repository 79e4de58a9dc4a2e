using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>What sets the statutory clock going.</summary>
public enum ClockStart
{
    Receipt,
    Validity,
}

/// <summary>The first day on which a requested completion stops the clock.</summary>
public enum StopBegins
{
    NoticeDay,
    DayAfterNotice,
}

/// <summary>What a request for completion does to the clock, by its kind.</summary>
public sealed record StopPolicy(StopEffect Incorrect, StopEffect Incomplete, StopBegins Begins)
{
    public StopEffect EffectOf(CompletenessKind kind) =>
        kind switch
        {
            CompletenessKind.Incorrect => Incorrect,
            CompletenessKind.Incomplete => Incomplete,
            _ => throw new InvalidOperationException($"Unknown kind {kind}."),
        };

    public DateOnly FirstDay(DateOnly noticeOn) =>
        Begins switch
        {
            StopBegins.NoticeDay => noticeOn,
            StopBegins.DayAfterNotice => noticeOn.AddDays(1),
            _ => throw new InvalidOperationException($"Unknown beginning {Begins}."),
        };
}

/// <summary>What the law of one type of permit lays down.</summary>
/// <remarks>Stored inside events, so what can be computed is a method: a property would be stored too.</remarks>
public sealed record PermitTypeRules(
    CalendarId CalendarId,
    TermRule DecisionTerm,
    ClockStart ClockStart,
    StopPolicy Stops,
    TermRule AnswerTerm,
    int ValidityInMonths,
    bool ValidatorMayDecide
)
{
    public const int LongestValidityInMonths = 1200;

    public bool IsUsable() =>
        DecisionTerm.IsUsable() && AnswerTerm.IsUsable() && ValidityInMonths is >= 1 and <= LongestValidityInMonths;

    /// <summary>The day of issue is not counted; a month without that day ends the validity on its last day.</summary>
    public DateOnly ValidUntil(DateOnly issuedOn) => issuedOn.AddMonths(ValidityInMonths);
}
