using Npgsql;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Installation;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>What a backup has of one application: its published texts, its entry in the public register, and its file.</summary>
internal sealed class EntryBackup(
    NpgsqlConnection superuser,
    string municipality,
    Case application,
    KeptRows texts,
    IReadOnlyList<KeptRows> documents
) : IAsyncDisposable
{
    private static readonly string[] ReadModels = ["documents.mt_doc_public_permit", "documents.mt_doc_case_file"];

    public static async Task<EntryBackup> Of(RegisterHost host, string municipality, Case application)
    {
        var superuser = await RegisterHost.Connect(host.Database.Embedded!.Connections.Superuser);
        var texts = await KeptRows.Of(
            superuser,
            "vault.public_disclosure",
            $$"""
            municipality = '{{municipality}}' and commitment in (
                select named.cm #>> '{}' from events.mt_events e
                cross join lateral jsonb_path_query(e.data, 'strict $.**.cm') as named (cm)
                where tenant_id = '{{municipality}}' and stream_id = '{{application.Id}}')
            """
        );
        var documents = new List<KeptRows>();
        foreach (var table in ReadModels)
            documents.Add(await KeptRows.Of(superuser, table, Document(municipality, application)));
        return new(superuser, municipality, application, texts, documents);
    }

    public async Task Restore()
    {
        foreach (var table in ReadModels)
            await Execute($"delete from {table} where {Document(municipality, application)}");
        foreach (var rows in documents.Append(texts))
            await rows.PutBack(superuser);
    }

    /// <summary>Takes away what was recorded since. Nobody but a superuser can, and they have to lift the protection.</summary>
    public Task SetBackHistory() =>
        Execute(
            $"""
            begin;
            update pg_class set relhastriggers = false where {Protected};
            delete from events.mt_events
            where tenant_id = '{municipality}' and stream_id = '{application.Id}' and version > {application.Version};
            update events.mt_streams set version = {application.Version} where {Document(municipality, application)};
            update pg_class set relhastriggers = true where {Protected};
            commit
            """
        );

    public ValueTask DisposeAsync() => superuser.DisposeAsync();

    private string Protected =>
        $"oid in ('events.mt_events_{Partition}'::regclass, 'events.mt_streams_{Partition}'::regclass)";

    private string Partition => DatabaseInstallation.PartitionOf(municipality);

    private static string Document(string municipality, Case application) =>
        $"tenant_id = '{municipality}' and id = '{application.Id}'";

    private async Task Execute(string sql)
    {
        await using var command = new NpgsqlCommand(sql, superuser);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
