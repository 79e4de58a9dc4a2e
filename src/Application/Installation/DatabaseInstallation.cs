using Marten;
using Npgsql;

namespace Sijil.Application.Installation;

/// <summary>
/// Brings the database to what this version needs. Works as the owner, in a process of its own or before serving; the application
/// that serves has no right to any of it. Everything can be repeated.
/// </summary>
/// <param name="store">A store that connects as the owner.</param>
/// <param name="superuser">Runs SQL as a superuser, or null where an administrator of the database does it by hand.</param>
public sealed class DatabaseInstallation(
    IDocumentStore store,
    NpgsqlDataSource owner,
    string applicationRole,
    Func<string, CancellationToken, Task>? superuser
)
{
    /// <summary>The key of the advisory lock whose holder alone changes the schema.</summary>
    public const string Turn = "hashtextextended('sijil.installation', 0)";

    public Task Apply(Func<CancellationToken, Task> applyMessaging, CancellationToken cancellation) =>
        Alone(() => ApplyAll(applyMessaging, cancellation), cancellation);

    /// <summary>Makes the partitions, the sequences and the rights of a municipality. It has no events yet.</summary>
    public Task AddMunicipality(string code, CancellationToken cancellation) =>
        Alone(() => Add(code, cancellation), cancellation);

    /// <summary>Names of tables hold no hyphens, and codes hold no underscores.</summary>
    public static string PartitionOf(string code) => code.Replace('-', '_');

    private async Task ApplyAll(Func<CancellationToken, Task> applyMessaging, CancellationToken cancellation)
    {
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await applyMessaging(cancellation);
        await Run(SqlScript.Guard, cancellation);
        await Run(SqlScript.Progress, cancellation);
        if (superuser is not null)
            await superuser(SqlScript.AppendOnly, cancellation);

        // In one transaction, so that a host that is serving never stands without its rights.
        await Protect(SqlScript.Revocation(applicationRole) + SqlScript.Rights(applicationRole), cancellation);
    }

    private async Task Add(string code, CancellationToken cancellation)
    {
        await store.Advanced.AddMartenManagedTenantsAsync(
            cancellation,
            new Dictionary<string, string> { [code] = PartitionOf(code) }
        );
        await Run($"create sequence if not exists {Permits.FileNumbers.SequenceOf(code)}", cancellation);
        await Protect(SqlScript.Rights(applicationRole), cancellation);
    }

    private async Task Protect(string rights, CancellationToken cancellation)
    {
        if (!await AppendOnly.Holds(owner, cancellation))
            throw new InstallationRefusedException(
                "The register is not protected against change. Let a superuser of the database run the output of 'db-apply --superuser-sql', then repeat."
            );

        await Run(
            "select append_only.protect(inhrelid) from pg_inherits where inhparent in ('events.mt_events'::regclass, 'events.mt_streams'::regclass)",
            cancellation
        );
        await Run(rights, cancellation);
    }

    /// <summary>One at a time, also among hosts: changes of the schema that meet can wait for each other for ever.</summary>
    private async Task Alone(Func<Task> work, CancellationToken cancellation)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellation);
        await using var taken = new NpgsqlCommand($"select pg_advisory_lock({Turn})", connection);
        await taken.ExecuteNonQueryAsync(cancellation);
        try
        {
            await work();
        }
        finally
        {
            await using var given = new NpgsqlCommand($"select pg_advisory_unlock({Turn})", connection);
            await given.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    private async Task Run(string sql, CancellationToken cancellation)
    {
        await using var command = owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
