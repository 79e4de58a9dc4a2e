using Sijil.Application.Installation;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Erasures;
using Sijil.Domain.Permits;

namespace Sijil.Application.DataRights.Erasures;

/// <summary>Asks what the register has of a person.</summary>
/// <remarks>
/// A person stands in the events by an id without meaning, and no index leads from it to their cases, on purpose. So all events of the
/// municipality are gone through: an erasure is rare, and takes as long as that.
/// </remarks>
internal static class SubjectStandings
{
    private const string Question = $"""
        select
            exists (select from vault.subject_key where municipality = $1 and subject = $2)
                or exists (select from vault.disclosure where municipality = $1 and subject = $2)
                or exists (select from vault.identity where municipality = $1 and subject = $2),
            exists (select from {RegisterStore.Documents}.mt_doc_{ErasedSubject.Table} where tenant_id = $1 and id = $2),
            exists (
                select from events.mt_events e
                where e.tenant_id = $1 and e.type = any($3) and e.data::text like '%' || $2::text || '%'
                    and not exists (
                        select from events.mt_events ending
                        where ending.tenant_id = $1 and ending.stream_id = e.stream_id and ending.type = any($4)
                    )
            )
        """;

    private static readonly string[] OfApplications = Aliases(typeof(PermitApplicationEvent));

    private static readonly string[] Endings = Aliases(
        typeof(DecisionNotified),
        typeof(ApplicationWithdrawn),
        typeof(PublishedApplicationWithdrawn)
    );

    /// <param name="attempt">Answers on its connection; the person's councils, their votes, and the envelopes that name them still stand when it records.</param>
    /// <param name="today">The day in the municipality.</param>
    public static async Task<SubjectStanding> StandingOf(
        this Attempt attempt,
        SubjectId subject,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var (holdsSeat, isInOpenVote) = await attempt.PartInCouncils(subject, today, cancellation);
        var isAwaited = await attempt.IsAwaited(subject, cancellation);
        await using var query = attempt.Query(Question);
        query.Parameters.AddWithValue(attempt.Instruction.Municipality);
        query.Parameters.AddWithValue(subject.Value);
        query.Parameters.AddWithValue(OfApplications);
        query.Parameters.AddWithValue(Endings);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return new(
            IsHeld(row.GetBoolean(0), subject),
            row.GetBoolean(1),
            row.GetBoolean(2),
            holdsSeat,
            isInOpenVote,
            isAwaited
        );
    }

    /// <summary>The organs of a municipality have ids that follow from their names; they are nobody, and their acts are public.</summary>
    private static bool IsHeld(bool found, SubjectId subject) =>
        found && subject.Value.Version == RandomIdentifier.Version;

    internal static string[] Aliases(params Type[] families) =>
        [
            .. EventCatalogue
                .All.Where(kind => families.Any(family => kind.Type.IsAssignableTo(family)))
                .Select(kind => kind.Alias),
        ];
}
