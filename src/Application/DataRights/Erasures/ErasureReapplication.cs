using Marten;
using Npgsql;
using Sijil.Application.Ledger;

namespace Sijil.Application.DataRights.Erasures;

/// <summary>
/// Destroys again what a restored backup has brought back: every key that the published log calls destroyed, and all that goes with it.
/// It asks the log and not the events, because the backup may be older than the erasure.
/// </summary>
/// <remarks>Can be repeated, and run by several hosts at once. Where nothing came back nothing is written.</remarks>
public sealed class ErasureReapplication(
    NpgsqlDataSource database,
    IDocumentStore store,
    LogBacklog municipalities,
    PublishedDestructions log
)
{
    private const string Returned = """
        select subject from vault.subject_key where municipality = $1 and key_id = any($2)
        """;

    public Task<IReadOnlyList<string>> Municipalities(CancellationToken cancellation) =>
        municipalities.All(cancellation);

    /// <returns>Of how many persons something had come back.</returns>
    /// <exception cref="LogRefusedException">The log cannot be relied on.</exception>
    public async Task<int> Run(string municipality, CancellationToken cancellation)
    {
        var destroyed = await log.Of(municipality, cancellation);
        if (destroyed.Count == 0)
            return 0;

        var returned = await Find(municipality, destroyed, cancellation);
        foreach (var subject in returned)
            await Destroy(municipality, subject, cancellation);
        return returned.Count;
    }

    private async Task<List<Guid>> Find(
        string municipality,
        IReadOnlySet<Guid> destroyed,
        CancellationToken cancellation
    )
    {
        var subjects = new List<Guid>();
        await using var query = database.CreateCommand(Returned);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(destroyed.ToArray());
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            subjects.Add(row.GetGuid(0));
        return subjects;
    }

    private async Task Destroy(string municipality, Guid subject, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(municipality);
        await session.BeginTransactionAsync(cancellation);
        await SubjectLock.Take(session.Connection!, municipality, subject, cancellation);
        await SubjectStores.Destroy(session.Connection!, municipality, subject, cancellation);
        session.Store(new ErasedSubject(subject));
        await session.SaveChangesAsync(cancellation);
    }
}
