using Marten;
using Npgsql;
using Sijil.Application.Installation;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

/// <summary>
/// Reads what a decision about access rests on, never older than the question. One query asks the database at which versions the
/// streams stand; only those that moved since they were last read are read again. So a revocation acknowledged by any node is known
/// to every other with its next question, and nothing expires by a clock.
/// </summary>
public sealed class AccessFacts(NpgsqlDataSource database, IDocumentStore store, KnownFacts facts)
{
    private const string Versions = $"""
        select s.id, s.version, s.created
        from {RegisterStore.Documents}.mt_doc_{IssuedGrant.Table} i
        join {RegisterStore.Events}.mt_streams s on s.tenant_id = i.tenant_id and s.id = i.id
        where i.tenant_id = $1 and i.body_id = $2 and i.dataset_id = $3
        union all
        select s.id, s.version, null
        from {RegisterStore.Events}.mt_streams s where s.tenant_id = $1 and s.id = any($4)
        order by 3, 1
        """;

    /// <summary>What stands about a body's access to a dataset, asked through a client.</summary>
    /// <param name="body">Whom it is about; null for the body that the client stands for.</param>
    public async Task<AccessStanding> Read(
        string municipality,
        string? client,
        BodyId? body,
        DatasetId dataset,
        CancellationToken cancellation
    )
    {
        var binding = ClientBindingId.Of(client ?? "");
        var remembered = facts.Find(municipality, binding.Value);
        while (true)
        {
            var about = body ?? BodyOf(remembered?.State);
            var versions = await Ask(municipality, about, dataset, binding, cancellation);
            var bound = await Fact(municipality, DataRightsStreams.Client, binding.Value, versions, cancellation);
            if (body is null && BodyOf(bound.State) != about)
            {
                // The client stands for another body than was remembered: ask once more, about that one.
                remembered = bound;
                continue;
            }

            var entry = await Fact(municipality, DataRightsStreams.Dataset, dataset.Value, versions, cancellation);
            var grants = new List<GrantAsOf>();
            foreach (var (id, _) in versions.Where(stream => stream.Id != binding.Value && stream.Id != dataset.Value))
            {
                var grant = await Fact(municipality, DataRightsStreams.Grant, id, versions, cancellation);
                grants.Add(new((Grant)grant.State, grant.Version));
            }
            return new(new(binding, (ClientBinding)bound.State, bound.Version), (Dataset)entry.State, grants);
        }
    }

    private static BodyId BodyOf(object? binding) => binding is ClientBinding.OfBody bound ? bound.Body : default;

    private async Task<List<(Guid Id, long Version)>> Ask(
        string municipality,
        BodyId body,
        DatasetId dataset,
        ClientBindingId binding,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var query = new NpgsqlCommand(Versions, connection);
        query.Parameters.Add(new NpgsqlParameter<string> { TypedValue = municipality });
        query.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = body.Value });
        query.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = dataset.Value });
        query.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [binding.Value, dataset.Value] });
        await query.PrepareAsync(cancellation); // Once for each connection of the pool.

        var versions = new List<(Guid, long)>();
        await using var found = await query.ExecuteReaderAsync(cancellation);
        while (await found.ReadAsync(cancellation))
            versions.Add((found.GetGuid(0), found.GetInt64(1)));
        return versions;
    }

    private async ValueTask<KnownFact> Fact<TState, TEvent>(
        string municipality,
        StreamKind<TState, TEvent> kind,
        Guid id,
        List<(Guid Id, long Version)> versions,
        CancellationToken cancellation
    )
        where TState : class
        where TEvent : class
    {
        var version = versions.Find(stream => stream.Id == id).Version;
        if (version == 0)
            return new(0, kind.Initial);
        if (facts.Find(municipality, id) is { } known && known.Version >= version)
            return known;

        await using var session = store.QuerySession(municipality);
        return await facts.Read(session, kind, id, cancellation);
    }
}
