using Npgsql;

namespace Sijil.Api.SignIn;

/// <summary>The sessions that were ended by signing out, for as long as their cookies would have gone on.</summary>
internal sealed class EndedSessions(NpgsqlDataSource database, TimeProvider clock)
{
    public async ValueTask<bool> Contain(string municipality, Guid session, CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(
            "select exists (select from vault.ended_session where municipality = $1 and session = $2)"
        );
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(session);
        return await query.ExecuteScalarAsync(cancellation) is true;
    }

    public async Task Add(string municipality, Guid session, TimeSpan atMost, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var change = database.CreateBatch();
        change.BatchCommands.Add(
            new(
                "insert into vault.ended_session (municipality, session, until) values ($1, $2, $3) on conflict do nothing"
            )
            {
                Parameters =
                {
                    new() { Value = municipality },
                    new() { Value = session },
                    new() { Value = now + atMost },
                },
            }
        );
        change.BatchCommands.Add(
            new("delete from vault.ended_session where until < $1") { Parameters = { new() { Value = now } } }
        );
        await change.ExecuteNonQueryAsync(cancellation);
    }
}
