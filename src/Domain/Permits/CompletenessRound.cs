using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>One request for completion and, once it has come, its answer.</summary>
/// <remarks>It is open until it is answered or its answer term runs out unused; an answer may still come after that.</remarks>
public sealed record CompletenessRound(
    int Number,
    CompletenessKind Kind,
    StopEffect Effect,
    DateOnly NoticeOn,
    DateOnly StoppedFrom,
    DateOnly AnswerDueOn,
    DateOnly? AnsweredOn
)
{
    public CompletenessRound Answered(DateOnly on) => this with { AnsweredOn = on };

    public bool IsOpenOn(DateOnly day) => AnsweredOn is null && day <= AnswerDueOn;

    /// <summary>The last day on which this request could stop the clock; another request cannot come before it.</summary>
    public DateOnly EndedOn() => AnsweredOn is { } answered && answered < AnswerDueOn ? answered : AnswerDueOn;

    /// <summary>The stops as far as they have ended on a day: none while the request is open.</summary>
    /// <remarks>
    /// A late answer does not prolong a stop, since the clock runs again when the answer term has run out. Where the full
    /// term restarts it does so with the answer, late or not, but only a clock that still runs on that day can restart.
    /// </remarks>
    public IEnumerable<ClockStop> StopsAsOf(DateOnly day)
    {
        if (IsOpenOn(day))
            yield break;

        var restartsOn = Effect == StopEffect.Restart ? AnsweredOn : null;
        if (restartsOn <= AnswerDueOn)
            yield return new(StoppedFrom, restartsOn.Value, StopEffect.Restart);
        else
            yield return new(StoppedFrom, EndedOn(), StopEffect.Continue);

        if (restartsOn > AnswerDueOn)
            yield return new(restartsOn.Value, restartsOn.Value, StopEffect.Restart);
    }
}
