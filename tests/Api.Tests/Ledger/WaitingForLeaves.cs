using Npgsql;

namespace Sijil.Api.Tests.Ledger;

internal static class WaitingForLeaves
{
    private const string Query = """
        select coalesce((select max(seq_id) from events.mt_events where tenant_id = $1), 0)
            <= coalesce((select max(last) from ledger.leaf where municipality = $1), 0)
        """;

    /// <summary>The host's own keeper gives every event its leaf, once the daemon has passed it.</summary>
    public static Task AllHaveLeaves(this RegisterHost host, string municipality) =>
        Eventually.Is(
            $"every event of {municipality} has its leaf",
            async () =>
            {
                await using var question = host.Service<NpgsqlDataSource>().CreateCommand(Query);
                question.Parameters.AddWithValue(municipality);
                return await question.ExecuteScalarAsync() is true;
            }
        );
}
