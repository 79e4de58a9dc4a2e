using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;
using Sijil.Bench.Servers;

namespace Sijil.Bench.Report;

/// <summary>Where a run was made.</summary>
internal sealed record Machine(int Cores, string Memory, string System, string Runtime, string PostgreSql, string Fsync)
{
    public override string ToString() =>
        $"{Cores} cores, {Memory} memory, {System}, {Runtime}, PostgreSQL {PostgreSql}, fsync {Fsync}; "
        + "clients, servers and database share the machine";

    public static async Task<Machine> Describe(BenchDatabase database, CancellationToken cancellation) =>
        new(
            Environment.ProcessorCount,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30):0} GiB"
            ),
            RuntimeInformation.RuntimeIdentifier,
            RuntimeInformation.FrameworkDescription,
            await Show(database, "server_version", cancellation),
            await Show(database, "fsync", cancellation)
        );

    private static async Task<string> Show(BenchDatabase database, string setting, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(database.Register);
        await connection.OpenAsync(cancellation);
        await using var query = new NpgsqlCommand($"show {setting}", connection);
        return (string)(await query.ExecuteScalarAsync(cancellation))!;
    }
}
