using Npgsql;

namespace Sijil.Application;

/// <summary>Asks about streams that a decision rests on, without locking them.</summary>
internal static class GuardedStreams
{
    private const string Moved = """
        select exists (
            select from unnest($2, $3) as relied (id, version)
            left join events.mt_streams stream on stream.tenant_id = $1 and stream.id = relied.id
            where coalesce(stream.version, 0) <> relied.version
        )
        """;

    /// <summary>Whether one of them no longer stands where it was read.</summary>
    public static async ValueTask<bool> HaveMoved(
        NpgsqlConnection connection,
        string municipality,
        IReadOnlyCollection<Guard> guards,
        CancellationToken cancellation
    )
    {
        await using var query = new NpgsqlCommand(Moved, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(guards.Select(guard => guard.StreamId).ToArray());
        query.Parameters.AddWithValue(guards.Select(guard => guard.Version).ToArray());
        return await query.ExecuteScalarAsync(cancellation) is true;
    }
}
