using Npgsql;

namespace Sijil.Application.DataRights.Erasures;

/// <summary>
/// Whoever seals a value and whoever destroys them all wait for each other, until the end of their transaction: so no value is sealed
/// under a key that is about to go.
/// </summary>
internal static class SubjectLock
{
    private const string Key = "hashtextextended($1 || '/subject/' || $2::text, 0)";

    /// <summary>For a statement with the municipality as its first and the subject as its second parameter.</summary>
    public const string Shared = $"select pg_advisory_xact_lock_shared({Key})";

    private const string Exclusive = $"select pg_advisory_xact_lock({Key})";

    /// <summary>When this returns, all that was sealed before can be seen, and nothing more is sealed until the transaction ends.</summary>
    public static async Task Take(
        NpgsqlConnection connection,
        string municipality,
        Guid subject,
        CancellationToken cancellation
    )
    {
        await using var taken = new NpgsqlCommand(Exclusive, connection);
        taken.Parameters.AddWithValue(municipality);
        taken.Parameters.AddWithValue(subject);
        await taken.ExecuteNonQueryAsync(cancellation);
    }
}
