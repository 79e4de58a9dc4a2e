using Marten;
using Npgsql;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Signatures.Revocations;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>Finds the certificates that lists of an issuer had on hold, whichever of them it was. Thread-safe.</summary>
public sealed class LearnedHolds(IDocumentStore store, NpgsqlDataSource database)
{
    private static readonly string Held = $"""
        select distinct data ->> 'certificate' from events.mt_events
        where tenant_id = $1 and type = '{EventCatalogue.Of(typeof(CertificateRevocationLearned)).Alias}'
            and (data -> 'isOnHold')::boolean and data ->> 'evidence' = any($2)
        """;

    /// <param name="list">The newest; those before it spoke of the same certificates.</param>
    /// <returns>Their marks, also of holds that have ended or become final since.</returns>
    internal async Task<IReadOnlyList<string>> Of(
        RevocationList list,
        string municipality,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(municipality);
        var id = RevocationListsId.Of(list.Issuer).Value;
        var lists = (await session.Events.FetchStreamAsync(id, token: cancellation))
            .Select(recorded => recorded.Data)
            .OfType<RevocationListLearned>()
            .Where(learned => learned.Part == list.Part)
            .Select(learned => learned.Evidence);

        await using var query = database.CreateCommand(Held);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(lists.ToArray());
        var marks = new List<string>();
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            marks.Add(row.GetString(0));
        return marks;
    }
}
