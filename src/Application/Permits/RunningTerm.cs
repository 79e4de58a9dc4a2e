using Sijil.Domain;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

/// <summary>
/// A statutory clock that has been set going and not ended by a decision or a withdrawal, so that a change of the calendar finds
/// it. It is written with the events it follows from.
/// </summary>
/// <param name="Id">The application.</param>
public sealed record RunningTerm(Guid Id, Guid CalendarId, DateOnly LastDay);

internal static class RunningTerms
{
    /// <summary>Keeps the running clocks in step with what is about to be recorded.</summary>
    public static Decision<PermitApplicationEvent> AndFollowTerm(
        this Decision<PermitApplicationEvent> decision,
        Attempt attempt
    )
    {
        if (decision is Decision<PermitApplicationEvent>.Accepted accepted)
            foreach (var fact in accepted.Events)
                Follow(fact, attempt);
        return decision;
    }

    private static void Follow(PermitApplicationEvent fact, Attempt attempt)
    {
        switch (fact)
        {
            case ApplicationDeclaredValid e:
                attempt.Session.Store(new RunningTerm(e.ApplicationId.Value, e.Term.CalendarId.Value, e.LastDay));
                break;
            case TermRecalculated e:
                attempt.Session.Store(new RunningTerm(e.ApplicationId.Value, e.Term.CalendarId.Value, e.NewLastDay));
                break;
            case DecisionMade or PublishedApplicationWithdrawn:
                attempt.Session.Delete<RunningTerm>(fact.ApplicationId.Value);
                break;
        }
    }
}
