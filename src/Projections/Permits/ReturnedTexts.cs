using Marten;

namespace Sijil.Projections.Permits;

/// <summary>
/// Takes out of the public register the texts that a restored backup has brought back into it. Of which applications they are is known from
/// elsewhere: the events of the backup may not tell it.
/// </summary>
/// <remarks>
/// The row keeps its version: the projection goes on behind it as if the event had come, which it does once the events have been recorded
/// anew.
/// </remarks>
public sealed class ReturnedTexts(IDocumentSession session)
{
    /// <returns>In how many entries there were some. They are gone once the session is saved.</returns>
    public async Task<int> Remove(IEnumerable<Guid> applications, CancellationToken cancellation)
    {
        var statement = new Statement(session);
        var table = statement.Table<PublicPermit>();
        var text = $"""
            select data from {table}
            where tenant_id = {Statement.Municipality} and id = any({statement.Value(applications.ToArray())})
                and coalesce(data -> 'siteAddress' ->> 'text', data -> 'description' ->> 'text') is not null
            for update
            """;
        var returned = 0;
        await foreach (var row in statement.Rows(text, cancellation))
        {
            var entry = (await statement.Document<PublicPermit>(row, 0, cancellation))!.WithoutTexts();
            session.QueueSqlCommand(
                $"update {table} set data = ?::jsonb where tenant_id = ? and id = ?",
                session.DocumentStore.Options.Serializer().ToJson(entry),
                session.TenantId,
                entry.Id
            );
            returned++;
        }

        return returned;
    }
}
