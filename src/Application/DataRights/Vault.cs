using System.Text;
using Marten;
using Npgsql;
using Sijil.Domain.DataRights;

namespace Sijil.Application.DataRights;

/// <summary>
/// Holds the personal values. They go in by <see cref="BeginSealing"/> and come out by <see cref="Open"/>, whole
/// documents by <see cref="OpenDocument"/>, and in no other way.
/// </summary>
public sealed class Vault(
    NpgsqlDataSource database,
    IDocumentStore store,
    SubjectKeys keys,
    DocumentKeys documents,
    KnownFacts facts,
    TimeProvider clock
)
{
    private const string ByCommitment =
        "select commitment, subject, name, ciphertext from vault.disclosure where municipality = $1 and commitment = any($2)";

    private sealed record Entry(string Commitment, SubjectId Subject, string Name, byte[] Ciphertext);

    public async ValueTask<Sealing> BeginSealing(Attempt attempt, SubjectId subject, CancellationToken cancellation) =>
        new(attempt, subject, await keys.ForSealing(attempt, subject, cancellation));

    /// <summary>
    /// Opens those of the values that the permission covers. Before anything is decrypted, one opening for each person concerned is
    /// committed; if that fails, nothing is returned. What the permission does not cover is left out of the answer.
    /// </summary>
    /// <exception cref="Exception">The opening could not be recorded, or the permission no longer stands; ask for a new one.</exception>
    public async Task<IReadOnlyList<OpenedValue>> Open(
        IReadOnlyCollection<string> commitments,
        AccessPermission permission,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var entries = await Find(
            database.CreateCommand(ByCommitment),
            instruction.Municipality,
            commitments,
            cancellation
        );
        var covered = entries.Where(entry => permission.Covers(entry.Subject, entry.Name)).ToArray();
        if (covered.Length == 0)
            return [];

        var opened = covered.Select(entry => (entry.Subject, entry.Name));
        await RecordOpening(opened, permission, instruction, cancellation);

        var subjects = covered.Select(entry => entry.Subject.Value).Distinct().ToArray();
        var found = await keys.Find(instruction.Municipality, subjects, cancellation);
        return
        [
            .. covered.Select(entry =>
                Decrypt(instruction.Municipality, entry, found.GetValueOrDefault(entry.Subject.Value))
            ),
        ];
    }

    /// <summary>
    /// Whether the value under a commitment is this one: a yes or a no. No value leaves, so nothing is opened and nothing recorded. Of what
    /// was erased nobody can tell any more: no.
    /// </summary>
    public async ValueTask<bool> Tells(Attempt attempt, string commitment, string value, CancellationToken cancellation)
    {
        var municipality = attempt.Instruction.Municipality;
        if (await Find(attempt.Query(ByCommitment), municipality, [commitment], cancellation) is not [var entry])
            return false;

        var key = await keys.Find(attempt, entry.Subject, cancellation);
        return Decrypt(municipality, entry, key).Disclosure is { } known
            && Disclosure.Of(known.Salt, known.Name, value).Matches(commitment);
    }

    /// <summary>
    /// The key of a document that concerns persons. Before it is put together, one opening for each of them is committed; if that fails,
    /// nothing is returned.
    /// </summary>
    /// <param name="field">Under which name the whole document is opened.</param>
    /// <returns>Null where one of them was erased: then nobody reads it any more.</returns>
    /// <exception cref="Exception">The opening could not be recorded, or the permission no longer stands; ask for a new one.</exception>
    internal async Task<byte[]?> OpenDocument(
        Guid document,
        IReadOnlyCollection<SubjectId> concerned,
        string field,
        AccessPermission permission,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var opened = concerned.Select(subject => (subject, field));
        await RecordOpening(opened, permission, instruction, cancellation);
        return await documents.Find(instruction.Municipality, document, concerned, cancellation);
    }

    private async Task RecordOpening(
        IEnumerable<(SubjectId Subject, string Field)> opened,
        AccessPermission permission,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        await using var session = store.LightweightSession(instruction.Municipality);
        var reading = instruction with { Request = null, Actor = instruction.Actor with { Role = permission.Role } };
        var attempt = new Attempt(reading, clock.GetMicroseconds(), session, facts);
        attempt.RestOn(permission);
        foreach (var person in opened.GroupBy(value => value.Subject))
        {
            var id = new DisclosureId(RandomIdentifier.New());
            var fields = person.Select(value => value.Field).Distinct().ToArray();
            attempt.Append(
                DataRightsStreams.Disclosure,
                id.Value,
                0,
                [permission.Record(id, person.Key, fields, attempt.Now)]
            );
        }
        await attempt.Save(cancellation);
    }

    private static OpenedValue Decrypt(string municipality, Entry entry, byte[]? key)
    {
        if (key is null)
            return new OpenedValue(entry.Subject, entry.Name, entry.Commitment, Disclosure: null);

        var text = AuthenticatedEncryption.Decrypt(
            key,
            entry.Ciphertext,
            municipality,
            entry.Subject.Value.ToString(),
            entry.Commitment
        );
        return new OpenedValue(
            entry.Subject,
            entry.Name,
            entry.Commitment,
            Disclosure.Parse(Encoding.ASCII.GetString(text))
        );
    }

    private static async Task<List<Entry>> Find(
        NpgsqlCommand query,
        string municipality,
        IReadOnlyCollection<string> commitments,
        CancellationToken cancellation
    )
    {
        await using var closing = query;
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(commitments.ToArray());
        var entries = new List<Entry>();
        await using var found = await query.ExecuteReaderAsync(cancellation);
        while (await found.ReadAsync(cancellation))
            entries.Add(
                new(found.GetString(0), new(found.GetGuid(1)), found.GetString(2), found.GetFieldValue<byte[]>(3))
            );
        return entries;
    }
}
