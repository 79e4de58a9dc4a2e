using Npgsql;
using Sijil.Application.DataRights.Erasures;
using Sijil.Application.Installation;
using Sijil.Domain.DataRights;

namespace Sijil.Application.DataRights;

/// <summary>The keys under which the values of a person or organisation are sealed. None is kept in memory after use.</summary>
public sealed class SubjectKeys(NpgsqlDataSource database, IKeyWrapping wrapping)
{
    private const string Wrapped =
        "select subject, wrapped, wrapping_version from vault.subject_key where municipality = $1 and subject = any($2)";

    private const string Unerased = $"""
        select wrapped, wrapping_version, erased.id is not null
        from (select $1::text as municipality, $2::uuid as subject) wanted
        left join vault.subject_key using (municipality, subject)
        left join {RegisterStore.Documents}.mt_doc_{ErasedSubject.Table} erased on (erased.tenant_id, erased.id) = ($1, $2)
        """;

    private const string Met = $"""
        select coalesce(bool_and(
            exists (select from vault.subject_key where municipality = $1 and subject = asked.subject)
            or exists (
                select from {RegisterStore.Documents}.mt_doc_{ErasedSubject.Table} erased
                where erased.tenant_id = $1 and erased.id = asked.subject
            )
        ), true)
        from unnest($2) asked (subject)
        """;

    /// <summary>The key of a subject, made now if there is none; it is stored with what the session records, or not at all.</summary>
    /// <exception cref="SubjectErasedException">There will never be one again.</exception>
    internal async ValueTask<byte[]> ForSealing(Attempt attempt, SubjectId subject, CancellationToken cancellation)
    {
        var municipality = attempt.Instruction.Municipality;
        if (await Hold(attempt, municipality, subject.Value, cancellation) is { } existing)
            return await wrapping.Unwrap(municipality, Purpose(subject.Value), existing, cancellation);

        if (attempt.NewPersons.Keys.TryGetValue(subject, out var before))
            return before;

        var made = AuthenticatedEncryption.NewKey();
        attempt.NewPersons.Keys.Add(subject, made);
        var wrapped = await Wrap(municipality, subject.Value, made, cancellation);
        attempt.Session.QueueSqlCommand(
            "insert into vault.subject_key (municipality, subject, key_id, wrapped, wrapping_version) values (?, ?, ?, ?, ?)",
            municipality,
            subject.Value,
            RandomIdentifier.New(),
            wrapped.Bytes,
            wrapped.Version
        );
        return made;
    }

    /// <summary>
    /// Makes a key for somebody of whom nothing is sealed yet, where they have none: without one an erasure would have nothing to name.
    /// </summary>
    /// <exception cref="SubjectErasedException">There will never be one again.</exception>
    internal async ValueTask Give(Attempt attempt, SubjectId subject, CancellationToken cancellation) =>
        await ForSealing(attempt, subject, cancellation);

    internal ValueTask<WrappedKey> Wrap(
        string municipality,
        Guid subject,
        byte[] key,
        CancellationToken cancellation
    ) => wrapping.Wrap(municipality, Purpose(subject), key, cancellation);

    /// <summary>The keys that still exist; of a subject that was erased there is none.</summary>
    internal Task<IReadOnlyDictionary<Guid, byte[]>> Find(
        string municipality,
        Guid[] subjects,
        CancellationToken cancellation
    ) => Find(database.CreateCommand(Wrapped), municipality, subjects, cancellation);

    /// <summary>The key of a subject, asked for on the connection of an attempt; null where there is none, or none any more.</summary>
    internal async ValueTask<byte[]?> Find(Attempt attempt, SubjectId subject, CancellationToken cancellation) =>
        (
            await Find(attempt.Query(Wrapped), attempt.Instruction.Municipality, [subject.Value], cancellation)
        ).GetValueOrDefault(subject.Value);

    /// <summary>Whether the register has met all of these, also those who were erased since.</summary>
    internal static async ValueTask<bool> Know(
        Attempt attempt,
        IReadOnlyCollection<SubjectId> subjects,
        CancellationToken cancellation
    )
    {
        await using var query = attempt.Query(Met);
        query.Parameters.AddWithValue(attempt.Instruction.Municipality);
        query.Parameters.AddWithValue(subjects.Select(subject => subject.Value).ToArray());
        return await query.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>Keeps the key from being destroyed until the attempt has ended, and reads what is there then.</summary>
    private static async ValueTask<WrappedKey?> Hold(
        Attempt attempt,
        string municipality,
        Guid subject,
        CancellationToken cancellation
    )
    {
        await using var both = new NpgsqlBatch(attempt.Connection)
        {
            BatchCommands = { new(SubjectLock.Shared), new(Unerased) },
        };
        foreach (NpgsqlBatchCommand command in both.BatchCommands)
        {
            command.Parameters.AddWithValue(municipality);
            command.Parameters.AddWithValue(subject);
        }

        await using var found = await both.ExecuteReaderAsync(cancellation);
        await found.NextResultAsync(cancellation);
        await found.ReadAsync(cancellation);
        if (found.GetBoolean(2))
            throw new SubjectErasedException();
        return found.IsDBNull(0) ? null : new(found.GetFieldValue<byte[]>(0), found.GetInt32(1));
    }

    internal static string Purpose(Guid subject) => $"subject {subject}";

    private async Task<IReadOnlyDictionary<Guid, byte[]>> Find(
        NpgsqlCommand query,
        string municipality,
        Guid[] subjects,
        CancellationToken cancellation
    )
    {
        await using var closing = query;
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(subjects);

        var wrappedKeys = new List<(Guid Subject, WrappedKey Key)>();
        await using (var found = await query.ExecuteReaderAsync(cancellation))
            while (await found.ReadAsync(cancellation))
                wrappedKeys.Add((found.GetGuid(0), new(found.GetFieldValue<byte[]>(1), found.GetInt32(2))));

        var keys = new Dictionary<Guid, byte[]>();
        foreach (var (subject, key) in wrappedKeys)
            keys[subject] = await wrapping.Unwrap(municipality, Purpose(subject), key, cancellation);
        return keys;
    }
}
