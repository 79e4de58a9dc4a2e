using Npgsql;
using Sijil.Api.DataRights.Grants;

namespace Sijil.Bench.Peers;

/// <summary>Whether a body may read, as a table of grants tells it: one prepared select, behind the same tokens.</summary>
internal static class PeerEvaluation
{
    public const string Tables = """
        drop schema if exists peer_access cascade;
        create schema peer_access;
        create table peer_access.granted (
            body text not null, dataset text not null, fields text[] not null, until date not null, revoked boolean not null,
            primary key (body, dataset));
        insert into peer_access.granted
        select 'body-' || n, 'permits.applicants', array['applicant-name', 'contact'], date '2099-12-31', false
        from generate_series(1, 100) n;
        """;

    private const string Select =
        "select exists (select from peer_access.granted where body = $1 and dataset = $2 and fields @> $3 and until >= $4 and not revoked)";

    public static async Task<EvaluationAnswer> Evaluate(
        EvaluationRequest request,
        NpgsqlDataSource database,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        string[] fields =
        [
            .. request.Resource.Properties!["fields"].EnumerateArray().Select(name => name.GetString()!),
        ];
        await using var select = database.CreateCommand(Select);
        select.Parameters.Add(new NpgsqlParameter<string> { TypedValue = request.Subject.Id });
        select.Parameters.Add(new NpgsqlParameter<string> { TypedValue = request.Resource.Id });
        select.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = fields });
        select.Parameters.Add(
            new NpgsqlParameter<DateOnly> { TypedValue = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) }
        );
        return new((bool)(await select.ExecuteScalarAsync(cancellation))!);
    }
}
