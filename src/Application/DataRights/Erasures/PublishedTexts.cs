using Npgsql;

namespace Sijil.Application.DataRights.Erasures;

/// <summary>The texts that were published of a person's own applications and proposals.</summary>
internal static class PublishedTexts
{
    private const string OfSubject = """
        select count(distinct published.commitment)
        from events.mt_events own
        join events.mt_events e on e.tenant_id = own.tenant_id and e.stream_id = own.stream_id
        cross join lateral jsonb_path_query(e.data, 'strict $.**.cm') as named (cm)
        join vault.public_disclosure published
            on published.municipality = own.tenant_id and published.commitment = named.cm #>> '{}'
        where own.tenant_id = $1 and own.type = any($3) and (own.data ->> 'applicant' = $2::text or own.data ->> 'author' = $2::text)
        """;

    private static readonly string[] Beginnings =
    [
        EventCatalogue.Of(typeof(Domain.Permits.ApplicationSubmitted)).Alias,
        EventCatalogue.Of(typeof(Domain.Governance.Proposals.ProposalDrafted)).Alias,
    ];

    public static async Task<int> Count(
        NpgsqlConnection connection,
        string municipality,
        Guid subject,
        CancellationToken cancellation
    )
    {
        await using var query = new NpgsqlCommand(OfSubject, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(subject);
        query.Parameters.AddWithValue(Beginnings);
        return (int)(long)(await query.ExecuteScalarAsync(cancellation))!;
    }
}
