using Marten;
using Sijil.Application.Governance;
using Wolverine;

namespace Sijil.Application.Permits;

/// <summary>Finds the running clocks that a change of the calendar can have moved.</summary>
public sealed class RecalculateRunningTerms(IDocumentStore store)
{
    /// <remarks>
    /// A clock that had ended by that day stays, and one that is stopped beyond its last day is computed when it runs again, so both
    /// are left out. One message each, so that one that fails holds up no other.
    /// </remarks>
    public async Task<IEnumerable<object>> Handle(
        CalendarChanged changed,
        Envelope envelope,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(envelope.Instruct().Municipality);
        var running = await session
            .Query<RunningTerm>()
            .Where(term => term.CalendarId == changed.CalendarId && term.LastDay >= changed.On)
            .Select(term => term.Id)
            .ToListAsync(cancellation);
        return running.Select(application => new TermMayHaveMoved(application, changed.On));
    }
}
