using Npgsql;
using Sijil.Application.Governance;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.DataRights.Erasures;

/// <summary>Asks what part a person has in the councils of the municipality and in their votes.</summary>
internal static class CouncilParts
{
    private const string Councils = """
        select distinct stream_id from events.mt_events
        where tenant_id = $1 and type = any($2) and data ->> 'member' = $3::text
        """;

    private const string Votes = """
        select stream_id from events.mt_events e
        where tenant_id = $1 and type = any($2) and data ->> 'council' = any($3)
            and not exists (
                select from events.mt_events ending
                where ending.tenant_id = $1 and ending.stream_id = e.stream_id and ending.type = any($4)
            )
        """;

    private static readonly string[] Appointments = SubjectStandings.Aliases(typeof(MemberAppointed));

    private static readonly string[] Preparations = SubjectStandings.Aliases(typeof(VotePrepared));

    private static readonly string[] Endings = SubjectStandings.Aliases(typeof(VoteResultDeclared), typeof(VoteVoided));

    /// <param name="attempt">
    /// Answers on its connection. The councils, and those of their votes that are under way, still stand when it records: nobody is seated,
    /// and no vote is opened, in between.
    /// </param>
    /// <param name="today">The day in the municipality.</param>
    public static async Task<(bool HoldsSeat, bool IsInOpenVote)> PartInCouncils(
        this Attempt attempt,
        SubjectId person,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var (holdsSeat, isInOpenVote) = (false, false);
        var codes = new List<string>();
        foreach (var id in await Find(attempt.Query(Councils), attempt, Appointments, person.Value, cancellation))
        {
            var council = await attempt.RelyOnNewest(GovernanceStreams.Council, id, cancellation);
            holdsSeat |= council.Memberships.Exists(held => held.Member == person && !(held.Until < today));
            codes.Add(council.Code);
        }

        var votes = attempt.Query(Votes);
        foreach (var id in await Find(votes, attempt, Preparations, codes.ToArray(), cancellation, Endings))
            isInOpenVote |= (await attempt.RelyOnNewest(GovernanceStreams.Vote, id, cancellation)).RestsOn(person);

        return (holdsSeat, isInOpenVote);
    }

    private static async Task<IReadOnlyList<Guid>> Find(
        NpgsqlCommand query,
        Attempt attempt,
        string[] kinds,
        object of,
        CancellationToken cancellation,
        string[]? endings = null
    )
    {
        await using var closing = query;
        query.Parameters.AddWithValue(attempt.Instruction.Municipality);
        query.Parameters.AddWithValue(kinds);
        query.Parameters.AddWithValue(of);
        if (endings is not null)
            query.Parameters.AddWithValue(endings);
        var streams = new List<Guid>();
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            streams.Add(row.GetGuid(0));
        return streams;
    }
}
