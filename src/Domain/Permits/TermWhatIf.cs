using System.Collections.Immutable;
using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>Where an application stands to its statutory term on a day.</summary>
public enum TermStanding
{
    /// <summary>Not decided yet, and not late.</summary>
    Running,

    /// <summary>Not decided, though the last day has passed.</summary>
    Overdue,

    DecidedInTime,
    DecidedLate,

    /// <summary>Nothing was left to be decided.</summary>
    Withdrawn,
}

/// <summary>The term of an application as it is recorded, and as it would be under another calendar or other rules. It changes nothing.</summary>
/// <remarks>No rule known here gives silence an effect, so a term that ran out has no outcome of its own.</remarks>
public sealed record TermWhatIf(
    PermitApplicationId ApplicationId,
    string Number,
    string PermitType,
    DateOnly LastDay,
    TermStanding Standing,
    DateOnly OtherLastDay,
    TermStanding OtherStanding
)
{
    public bool IsOtherDay() => LastDay != OtherLastDay;

    public bool IsOtherStanding() => Standing != OtherStanding;

    /// <summary>Under another calendar: the same rule and the same stops, counted by its days.</summary>
    /// <param name="calendar">A version, or a variant, of the calendar by which the term counts.</param>
    /// <returns>Null where the application has no term.</returns>
    public static TermWhatIf? Of(PermitApplication application, Calendar calendar, DateOnly today) =>
        application.Validation is { } valid
            ? Of(application, valid, valid.Term.Under(calendar), calendar, today)
            : null;

    /// <summary>
    /// Under other rules: their term, their beginning of the clock, and what they make of each request for completion and of the days on
    /// which it was answered.
    /// </summary>
    /// <param name="calendar">A version, or a variant, of the calendar by which these rules count.</param>
    /// <returns>Null where the application has no term.</returns>
    public static TermWhatIf? Of(
        PermitApplication application,
        PermitTypeRules rules,
        Calendar calendar,
        DateOnly today
    )
    {
        if (application.Validation is not { } valid)
            return null;

        var rounds = application.Rounds.Select(round => Under(round, rules, calendar)).ToImmutableList();
        var stops = (application with { Rounds = rounds }).StopsAsOf(application.Ruling?.DecidedOn ?? today);
        var start = rules.ClockStart == ClockStart.Receipt ? application.ReceivedOn : valid.ValidFrom;
        var term = Term.Of(rules.DecisionTerm, start, stops, rules.CalendarId, calendar);
        return Of(application, valid, term, calendar, today);
    }

    private static CompletenessRound Under(CompletenessRound round, PermitTypeRules rules, Calendar calendar) =>
        round with
        {
            Effect = rules.Stops.EffectOf(round.Kind),
            StoppedFrom = rules.Stops.FirstDay(round.NoticeOn),
            AnswerDueOn = TermCalculation
                .Of(Term.Of(rules.AnswerTerm, round.NoticeOn, [], rules.CalendarId, calendar), calendar)
                .LastDay,
        };

    private static TermWhatIf Of(
        PermitApplication application,
        Validation valid,
        Term term,
        Calendar calendar,
        DateOnly today
    )
    {
        var other = TermCalculation.Of(term, calendar).LastDay;
        return new(
            application.Id,
            application.Number,
            application.TypeCode,
            valid.LastDay,
            StandingOf(application, valid.LastDay, today),
            other,
            StandingOf(application, other, today)
        );
    }

    private static TermStanding StandingOf(PermitApplication application, DateOnly lastDay, DateOnly today) =>
        application switch
        {
            { Phase: ApplicationPhase.Withdrawn } => TermStanding.Withdrawn,
            { Ruling.DecidedOn: var decided } => decided <= lastDay
                ? TermStanding.DecidedInTime
                : TermStanding.DecidedLate,
            _ => today <= lastDay ? TermStanding.Running : TermStanding.Overdue,
        };
}
