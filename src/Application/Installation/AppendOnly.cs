using Npgsql;

namespace Sijil.Application.Installation;

/// <summary>The protection that the database gives to what is recorded, made by <see cref="SqlScript.AppendOnly"/>.</summary>
public static class AppendOnly
{
    /// <summary>True where the script of the superuser has been run and nothing of it has been lifted or replaced since.</summary>
    public static async Task<bool> Holds(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var query = database.CreateCommand("select append_only.holds()");
        try
        {
            return await query.ExecuteScalarAsync(cancellation) is true;
        }
        catch (PostgresException absent)
            when (absent.SqlState is PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedFunction)
        {
            return false;
        }
    }
}
