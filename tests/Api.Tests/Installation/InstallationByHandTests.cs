using Npgsql;
using Sijil.Api.Hosting;
using Sijil.Application.Installation;

namespace Sijil.Api.Tests.Installation;

/// <summary>An empty database of one's own, in the order in which the README has it: the superuser first, then the owner.</summary>
public sealed class InstallationByHandTests(RegisterHost host) : IAsyncLifetime
{
    private const string Name = "installed_by_hand";

    public async ValueTask InitializeAsync() => await Run("postgres", $"create database {Name} owner sijil_owner");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Run("postgres", $"drop database {Name} with (force)");
    }

    [Fact]
    public async Task The_protection_is_made_before_what_it_protects()
    {
        var database = new RegisterDatabase(
            In(host.Database.Application),
            In(host.Database.Owner!),
            Superuser: null,
            Embedded: null
        );
        await using var installation = new RegisterInstallation(database);
        await using var owner = NpgsqlDataSource.Create(database.Owner!);
        Assert.False(await AppendOnly.Holds(owner, TestContext.Current.CancellationToken));

        await Run(Name, SqlScript.AppendOnly);
        await installation.Apply(TestContext.Current.CancellationToken);
        await installation.AddMunicipality("oran", TestContext.Current.CancellationToken);

        Assert.True(await AppendOnly.Holds(owner, TestContext.Current.CancellationToken));
        await using var attack = owner.CreateCommand("truncate events.mt_events_oran cascade");
        var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
            attack.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal("SJ002", refusal.SqlState);
    }

    private static string In(string connection, string database = Name) =>
        new NpgsqlConnectionStringBuilder(connection) { Database = database }.ConnectionString;

    private async Task Run(string database, string sql)
    {
        await using var superuser = await RegisterHost.Connect(
            In(host.Database.Embedded!.Connections.Superuser, database)
        );
        await using var command = new NpgsqlCommand(sql, superuser);
        await command.ExecuteNonQueryAsync();
    }
}
