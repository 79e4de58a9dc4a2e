using Marten;
using Sijil.Application;
using Sijil.Application.Governance;
using Sijil.Application.Permits;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;
using Sijil.Projections.DataRights.Erasures;
using Sijil.Projections.Permits;

namespace Sijil.Api.Permits;

/// <summary>Adds to a case file what follows from it: how its term was counted, and how it stands today.</summary>
internal sealed class CaseFileExplanation(KnownFacts facts, TimeProvider clock)
{
    public async Task<CaseFileAnswer> Of(CaseWithPermit found, IQuerySession session, CancellationToken cancellation)
    {
        var (file, permit) = found;
        var today = await Today(session, cancellation);
        var versions = file.Term is null ? [] : await Calendars(file.Term, session, cancellation);
        return new(
            file.StreamVersion,
            today,
            file,
            file.Term is null ? null : TermExplanation.Of(file.Term, versions[(int)file.Term.CalendarVersion]),
            file.Term is null ? null : await IfAnswered(file, today, versions[^1], session, cancellation),
            permit is null ? null : IssuedPermit.Of(permit, today),
            await new NotificationEntries(session).Of(new PermitApplicationId(file.Id), cancellation) is { } written
                ? new(written.Document, written.Seal, written.WrittenAt)
                : null,
            await Erased(file, session, cancellation)
        );
    }

    private static async Task<IReadOnlyList<Guid>> Erased(
        CaseFile file,
        IQuerySession session,
        CancellationToken cancellation
    )
    {
        var persons = file.AllSealed().Select(field => field.Subject.Value).Append(file.Applicant.Value);
        return [.. (await new ErasureEntries(session).Erased(persons, cancellation)).Order()];
    }

    private static async Task<TermExplanation?> IfAnswered(
        CaseFile file,
        DateOnly today,
        Calendar calendar,
        IQuerySession session,
        CancellationToken cancellation
    )
    {
        if (
            file.State != CaseState.Valid
            || file.Rounds is not [.., { AnsweredOn: null } open]
            || open.AnswerDueOn < today
        )
            return null;

        var recorded = await session.Events.FetchStreamAsync(file.Id, file.StreamVersion, token: cancellation);
        var application = PermitStreams.Application.Replay(recorded.Select(fact => fact.Data));
        return application.TermIfAnsweredOn(today, calendar) is { } term ? TermExplanation.Of(term, calendar) : null;
    }

    /// <summary>All versions of a calendar, the empty one before it was opened included, so that each stands at its number.</summary>
    private static async Task<List<Calendar>> Calendars(
        Term term,
        IQuerySession session,
        CancellationToken cancellation
    )
    {
        var recorded = await session.Events.FetchStreamAsync(term.CalendarId.Value, token: cancellation);
        List<Calendar> versions = [Calendar.Initial];
        foreach (var fact in recorded)
            versions.Add(Calendar.Evolve(versions[^1], (CalendarEvent)fact.Data));
        return versions;
    }

    private async Task<DateOnly> Today(IQuerySession session, CancellationToken cancellation)
    {
        var stream = Municipality.StreamId(session.TenantId);
        var known = await facts.Load(session, GovernanceStreams.Municipality, stream, cancellation);
        return ((Municipality)known.State).MomentAt(clock.GetUtcNow()).Today;
    }
}
