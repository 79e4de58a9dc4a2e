using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Sijil.Bench.Peers;
using Sijil.Bench.Servers;

namespace Sijil.Bench.Decide;

/// <summary>The tables of those Sijil is measured against, filled with as many applications as they may come to decide.</summary>
internal static class PeerCases
{
    private const int Version = 3;
    private const string Hash = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";

    public static async Task<IReadOnlyList<DecisionCase>> Make(
        BenchDatabase database,
        int count,
        CancellationToken cancellation
    )
    {
        await using var tables = new PeerTables(
            new DbContextOptionsBuilder<PeerTables>().UseNpgsql(database.Peers).Options
        );
        await BenchDatabase.Run(
            database.Peers,
            $"""
            drop schema if exists peer, bare cascade;
            create schema bare;
            create table bare.decision (
                id bigint generated always as identity primary key,
                application uuid not null, outcome text not null, reasons text not null, recommendation_hash text not null, decided_on date not null);
            {tables.Database.GenerateCreateScript()}
            """,
            cancellation
        );

        var cases = Enumerable
            .Range(0, count)
            .Select(_ => new DecisionCase(Application.RandomIdentifier.New(), Version, Hash))
            .ToArray();
        await using var connection = new NpgsqlConnection(database.Peers);
        await connection.OpenAsync(cancellation);
        await using var copy = await connection.BeginBinaryImportAsync(
            """copy peer.application ("Id", "State", "Author", "RecommendationHash", "Version") from stdin (format binary)""",
            cancellation
        );
        foreach (var made in cases)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(made.Id, NpgsqlDbType.Uuid, cancellation);
            await copy.WriteAsync(PeerTables.Recommended, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync("bench-clerk", NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(Hash, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(made.Version, NpgsqlDbType.Bigint, cancellation);
        }

        await copy.CompleteAsync(cancellation);
        return cases;
    }
}
