using Npgsql;
using Sijil.Application.Permits;
using Sijil.Domain;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Permits;

namespace Sijil.Application.DataRights.Erasures;

/// <summary>
/// The texts that were published of a person's own applications and proposals. Those of an application that was withdrawn go, because no
/// public act rests on them; those of a decision, and of a proposal that people supported, stay as part of it. So does the name under
/// which somebody held a seat: the votes of that seat are public.
/// </summary>
internal static class PublishedTexts
{
    private const string Withdrawals = """
        select own.stream_id from events.mt_events own
        join events.mt_events ending on ending.tenant_id = own.tenant_id and ending.stream_id = own.stream_id
        where own.tenant_id = $1 and own.type = any($3) and own.data ->> 'applicant' = $2::text and ending.type = any($4)
        """;

    private const string Withdraw = $"{Delete} in ({Withdrawals}))";

    private const string WithdrawFrom = $"{Delete} = any($2))";

    /// <summary>To be ended by the streams that it is about.</summary>
    private const string Delete = """
        delete from vault.public_disclosure where municipality = $1 and commitment in (
            select named.cm #>> '{}'
            from events.mt_events e
            cross join lateral jsonb_path_query(e.data, 'strict $.**.cm') as named (cm)
            where e.tenant_id = $1 and e.stream_id
        """;

    private const string Kept = """
        select count(distinct published.commitment)
        from events.mt_events own
        join events.mt_events e on e.tenant_id = own.tenant_id and e.stream_id = own.stream_id
        cross join lateral jsonb_path_query(e.data, 'strict $.**.cm') as named (cm)
        join vault.public_disclosure published
            on published.municipality = own.tenant_id and published.commitment = named.cm #>> '{}'
        where own.tenant_id = $1 and own.type = any($3) and (own.data ->> 'applicant' = $2::text or own.data ->> 'author' = $2::text)
        """;

    private const string Names = """
        select count(distinct published.commitment)
        from events.mt_events e
        join vault.public_disclosure published
            on published.municipality = e.tenant_id and published.commitment = e.data -> 'holderName' ->> 'cm'
        where e.tenant_id = $1 and e.type = any($3) and e.data ->> 'member' = $2::text
        """;

    private static readonly string[] Submissions = [EventCatalogue.Of(typeof(ApplicationSubmitted)).Alias];

    private static readonly string[] Beginnings = [.. Submissions, EventCatalogue.Of(typeof(ProposalDrafted)).Alias];

    private static readonly string[] Appointments = [EventCatalogue.Of(typeof(MemberAppointed)).Alias];

    private static readonly string[] Endings = [EventCatalogue.Of(typeof(PublishedApplicationWithdrawn)).Alias];

    /// <returns>How many are gone, and how many stay.</returns>
    public static async Task<(int Destroyed, int Kept)> Destroy(
        NpgsqlConnection connection,
        string municipality,
        Guid subject,
        CancellationToken cancellation
    )
    {
        await using var withdraw = Ask(connection, Withdraw, municipality, subject, Submissions, Endings);
        var destroyed = await withdraw.ExecuteNonQueryAsync(cancellation);
        await using var kept = Ask(connection, PublishedTexts.Kept, municipality, subject, Beginnings);
        await using var names = Ask(connection, Names, municipality, subject, Appointments);
        return (destroyed, await Count(kept, cancellation) + await Count(names, cancellation));
    }

    /// <summary>Destroys those of applications of which the log says that they are erased, whatever the events here know of it.</summary>
    public static async Task DestroyOf(
        NpgsqlConnection connection,
        string municipality,
        IEnumerable<Guid> applications,
        CancellationToken cancellation
    )
    {
        await using var withdraw = new NpgsqlCommand(WithdrawFrom, connection);
        withdraw.Parameters.AddWithValue(municipality);
        withdraw.Parameters.AddWithValue(applications.ToArray());
        await withdraw.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Tells it in the streams of the applications that it is about, so that what shows them shows it no longer.</summary>
    public static async Task Tell(Attempt attempt, Guid subject, CancellationToken cancellation)
    {
        var applications = new List<Guid>();
        var municipality = attempt.Instruction.Municipality;
        await using (var query = Ask(attempt.Connection, Withdrawals, municipality, subject, Submissions, Endings))
        await using (var row = await query.ExecuteReaderAsync(cancellation))
            while (await row.ReadAsync(cancellation))
                applications.Add(row.GetGuid(0));

        foreach (var id in applications)
        {
            var events = await attempt.Session.Events.FetchStreamAsync(id, token: cancellation);
            var (application, version) = PermitStreams.Application.Read(events);
            if (
                ErasePublishedTexts.Decide(new(new(id)), application, attempt.Now)
                is Decision<PermitApplicationEvent>.Accepted { Events: { Count: > 0 } erased }
            )
                attempt.Continue(PermitStreams.Application, id, version, erased);
        }
    }

    private static async Task<int> Count(NpgsqlCommand query, CancellationToken cancellation) =>
        (int)(long)(await query.ExecuteScalarAsync(cancellation))!;

    private static NpgsqlCommand Ask(
        NpgsqlConnection connection,
        string question,
        string municipality,
        Guid subject,
        params string[][] kinds
    )
    {
        var query = new NpgsqlCommand(question, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(subject);
        foreach (var some in kinds)
            query.Parameters.AddWithValue(some);
        return query;
    }
}
