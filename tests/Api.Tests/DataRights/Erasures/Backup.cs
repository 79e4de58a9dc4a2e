using Npgsql;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>
/// What a backup has of a person: the rows of the vault as they are when it is taken. Restored, it knows nothing of what happened to the
/// person since.
/// </summary>
internal sealed class Backup(NpgsqlConnection superuser, Guid subject, IReadOnlyList<KeptRows> vault) : IAsyncDisposable
{
    private static readonly string[] Tables = ["subject_key", "disclosure", "identity", "document_share"];

    public static async Task<Backup> Of(RegisterHost host, string municipality, Guid subject)
    {
        var superuser = await RegisterHost.Connect(host.Database.Embedded!.Connections.Superuser);
        var which = $"municipality = '{municipality}' and subject = '{subject}'";
        var vault = new List<KeptRows>();
        foreach (var table in Tables)
            vault.Add(await KeptRows.Of(superuser, $"vault.{table}", which));
        return new(superuser, subject, vault);
    }

    public async Task Restore()
    {
        foreach (var rows in vault)
            await rows.PutBack(superuser);
        await using var forget = new NpgsqlCommand(
            """
            with mark as (delete from documents.mt_doc_erased_subject where id = $1)
            delete from documents.mt_doc_erasure where subject = $1
            """,
            superuser
        );
        forget.Parameters.AddWithValue(subject);
        await forget.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => superuser.DisposeAsync();
}
