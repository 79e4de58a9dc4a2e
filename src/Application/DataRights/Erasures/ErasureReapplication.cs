using Marten;
using Npgsql;
using Sijil.Application.Ledger;

namespace Sijil.Application.DataRights.Erasures;

/// <summary>What was applied again.</summary>
/// <param name="Persons">Of how many something had come back.</param>
/// <param name="Applications">All of which the texts are erased, for the read models that keep a copy of them.</param>
public sealed record AppliedErasures(int Persons, IReadOnlySet<Guid> Applications);

/// <summary>
/// Destroys again what a restored backup has brought back: every key that the published log calls destroyed, and all that goes with it; and
/// the texts of each application that it calls erased.
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

    /// <exception cref="LogRefusedException">The log cannot be relied on.</exception>
    public async Task<AppliedErasures> Run(string municipality, CancellationToken cancellation)
    {
        var destroyed = await log.Of(municipality, cancellation);
        var returned = await Find(municipality, destroyed.Keys, cancellation);
        foreach (var subject in returned)
            await Destroy(municipality, subject, cancellation);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await PublishedTexts.DestroyOf(connection, municipality, destroyed.Applications, cancellation);
        return new(returned.Count, destroyed.Applications);
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
