using Npgsql;
using Sijil.Domain.DataRights.Erasures;

namespace Sijil.Application.Ledger.Reconciliation;

/// <summary>Tells which sealed values may lawfully be missing: those that an erasure destroyed, if the log says so.</summary>
/// <remarks>
/// Which values those are, the event of the destruction has beside what is public of it. It is believed only where its row in the
/// database is the one that was published. In memory is what was erased, and nothing of the rest of the register.
/// </remarks>
internal sealed class ErasureComparison(NpgsqlConnection connection, string municipality, FoundFaults faults)
{
    private const string Covered = """
        select commitment, event.id
        from events.mt_events event
        cross join lateral jsonb_array_elements_text(
            case jsonb_typeof(event.data -> 'commitments') when 'array' then event.data -> 'commitments' else '[]' end
        ) commitment
        where event.tenant_id = $1 and event.type = $2
        """;

    private const string Returned = "select key_id from vault.subject_key where municipality = $1 and key_id = any($2)";

    /// <summary>By commitment the event that says it was destroyed.</summary>
    private readonly Dictionary<string, Guid> destroyed = [];

    /// <summary>By such an event what is missing and covered by it.</summary>
    private readonly Dictionary<Guid, List<(PublishedEntry Entry, string Commitment)>> missing = [];

    private readonly HashSet<Guid> published = [];
    private readonly Dictionary<Guid, PublishedEntry> keys = [];

    /// <summary>How many values are missing because they were erased.</summary>
    public long Erased { get; private set; }

    public async Task Read(CancellationToken cancellation)
    {
        await using var query = new NpgsqlCommand(Covered, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(ErasureStoredEvents.Destruction.Alias);
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            destroyed[row.GetString(0)] = row.GetGuid(1);
    }

    public bool Covers(string commitment) => destroyed.ContainsKey(commitment);

    /// <summary>A value is missing that a destruction covers. Whether that one was published turns out later: it comes after the value.</summary>
    public void Missing(PublishedEntry entry, string commitment)
    {
        var by = destroyed[commitment];
        if (published.Contains(by))
        {
            Erased++;
            return;
        }

        if (!missing.TryGetValue(by, out var values))
            missing[by] = values = [];
        values.Add((entry, commitment));
    }

    /// <summary>An entry of the log destroys keys.</summary>
    /// <param name="isAsRecorded">The database has the very same event.</param>
    public void Published(PublishedEntry entry, bool isAsRecorded)
    {
        foreach (var key in entry.DestroyedKeys!)
            keys[key] = entry;
        if (!isAsRecorded)
            return;

        published.Add(entry.EventId!.Value);
        if (missing.Remove(entry.EventId.Value, out var values))
            Erased += values.Count;
    }

    /// <summary>To be called after the last entry.</summary>
    public async Task Rest(CancellationToken cancellation)
    {
        foreach (var (entry, commitment) in missing.Values.SelectMany(values => values))
            faults.Add(
                new(
                    RegisterFaultKind.UnpublishedErasure,
                    entry.Index,
                    entry.First,
                    entry.EventId,
                    [],
                    Commitment: commitment
                )
            );

        await using var query = new NpgsqlCommand(Returned, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(keys.Keys.ToArray());
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var (key, entry) = (row.GetGuid(0), keys[row.GetGuid(0)]);
            faults.Add(
                new(RegisterFaultKind.ReturnedKey, entry.Index, entry.First, entry.EventId, [], DestroyedKey: key)
            );
        }
    }
}
