using Npgsql;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>
/// What a backup has of a person: the rows of the vault as they are when it is taken. Restored, it knows nothing of what happened to the
/// person since.
/// </summary>
internal sealed class Backup(NpgsqlConnection superuser, Guid subject) : IAsyncDisposable
{
    private static readonly string[] Tables = ["subject_key", "disclosure", "identity"];

    public static async Task<Backup> Of(RegisterHost host, string municipality, Guid subject)
    {
        var superuser = await RegisterHost.Connect(host.Database.Embedded!.Connections.Superuser);
        foreach (var table in Tables)
            await Execute(
                superuser,
                $"create temp table backup_{table} as select * from vault.{table} where municipality = '{municipality}' and subject = '{subject}'"
            );
        return new(superuser, subject);
    }

    public async Task Restore()
    {
        foreach (var table in Tables)
            await Execute(superuser, $"insert into vault.{table} select * from backup_{table}");
        await Execute(superuser, $"delete from documents.mt_doc_erased_subject where id = '{subject}'");
    }

    public ValueTask DisposeAsync() => superuser.DisposeAsync();

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
