using Sijil.Domain.Governance;

namespace Sijil.Domain.Permits;

/// <summary>The calendar changed, or an answer term ran out unused: the last day of a running clock may have moved.</summary>
/// <remarks>
/// The day of the cause is given, so that a late job decides as a timely one would have. Where nothing moved, nothing is
/// recorded; a clock that had ended before that day is never moved; a stopped one is computed when it runs again.
/// </remarks>
public sealed record RecalculateTerm(PermitApplicationId ApplicationId, DateOnly CausedOn)
{
    public static Decision<PermitApplicationEvent> Decide(
        RecalculateTerm command,
        PermitApplication application,
        Calendar calendar,
        Moment now
    ) =>
        application switch
        {
            _ when application.WhyClosed() is { } reason => reason,
            { Validation: null } => PermitRejections.NotYetValid,
            _ when command.CausedOn > now.Today => PermitRejections.DateInTheFuture,
            _ when application.HasOpenRoundOn(command.CausedOn) => Nothing,
            _ when Moved(application, command.CausedOn, calendar, now) is { } moved => moved,
            _ => Nothing,
        };

    private static readonly PermitApplicationEvent[] Nothing = [];

    /// <summary>The term as it stands on a day, if its last day or what stopped it is not what was last recorded.</summary>
    internal static TermRecalculated? Moved(PermitApplication application, DateOnly asOf, Calendar calendar, Moment now)
    {
        if (application.Validation is not { } valid || application.TermAsOf(asOf, calendar) is not { } term)
            return null;

        // A timely answer that turns up late takes stopped days back, so what is gone matters as well as what is new.
        var changedStops = term.Stops.Except(valid.Term.Stops).Union(valid.Term.Stops.Except(term.Stops)).ToArray();
        if (valid.LastDay < asOf && changedStops.All(stop => stop.From > valid.LastDay))
            return null;

        var lastDay = TermCalculation.Of(term, calendar).LastDay;
        var cause = changedStops.Length > 0 ? RecalculationCause.ClockResumed : RecalculationCause.CalendarChanged;
        return lastDay == valid.LastDay && changedStops.Length == 0
            ? null
            : new(application.Id, valid.LastDay, lastDay, cause, calendar.Version, term, now.At);
    }
}
