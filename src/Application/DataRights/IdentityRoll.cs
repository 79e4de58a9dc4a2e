using System.Text;
using Npgsql;
using Sijil.Domain.DataRights;

namespace Sijil.Application.DataRights;

/// <summary>
/// Knows who is the same person. It keeps digests under the municipality's key, so that it can answer without telling anything;
/// no value leaves it and nothing is opened.
/// </summary>
/// <remarks>A national id identifies a person. An account does not: somebody else's, or another of their own, looks no different.</remarks>
public sealed class IdentityRoll(NpgsqlDataSource database, MunicipalityDigests digests, SubjectKeys keys) : IDisposable
{
    private const string Account = "account";

    private const string ByDigest = "select subject from vault.identity where municipality = $1 and digest = $2";

    private const string Enter = """
        with entered as (
            insert into vault.identity (municipality, digest, kind, subject) values ($1, $2, $3, $4)
            on conflict do nothing returning municipality, subject
        )
        insert into vault.subject_key (municipality, subject, key_id, wrapped, wrapping_version)
        select municipality, subject, $5, $6, $7 from entered
        """;

    private readonly RememberedPersons remembered = new();

    /// <summary>
    /// Who signs in with this account. Where the provider vouches for a national id, all accounts and applications under that id are
    /// one person; otherwise the account is the person.
    /// </summary>
    public async ValueTask<SubjectId> SignedIn(
        string municipality,
        string issuer,
        string account,
        string? nationalId,
        CancellationToken cancellation
    )
    {
        var (kind, content) = NationalId.Normalise(nationalId) is { } id
            ? (NationalId.Kind, id)
            : (Account, $"{issuer}\n{account}");
        var digest = await Digest(municipality, kind, content, cancellation);
        if (remembered.Find(municipality, digest) is { } subject)
            return subject;

        return remembered.Remember(municipality, digest, await FindOrEnter(municipality, kind, digest, cancellation));
    }

    /// <summary>
    /// Who is meant by a national id on a form. Someone not met before is entered with what the attempt records, or not at all; whoever
    /// asks gives them a key, by sealing something or by <see cref="SubjectKeys.Give"/>.
    /// Without an id nobody can tell who it is: a new subject, unidentified.
    /// </summary>
    public async ValueTask<(SubjectId Subject, bool Identified)> Named(
        Attempt attempt,
        string? nationalId,
        CancellationToken cancellation
    )
    {
        if (NationalId.Normalise(nationalId) is not { } id)
            return (new SubjectId(RandomIdentifier.New()), false);

        if (await Known(attempt, nationalId, cancellation) is { } known)
            return (known, true);

        var municipality = attempt.Instruction.Municipality;
        var digest = await Digest(municipality, NationalId.Kind, id, cancellation);
        var entered = new SubjectId(RandomIdentifier.New());
        attempt.NewPersons.Entered.Add(Convert.ToBase64String(digest), entered);
        attempt.Session.QueueSqlCommand(
            "insert into vault.identity (municipality, digest, kind, subject) values (?, ?, ?, ?)",
            municipality,
            digest,
            NationalId.Kind,
            entered.Value
        );
        return (entered, true);
    }

    /// <summary>Who is known by a national id; null where nobody is. Nobody is entered.</summary>
    public async ValueTask<SubjectId?> Known(Attempt attempt, string? nationalId, CancellationToken cancellation)
    {
        if (NationalId.Normalise(nationalId) is not { } id)
            return null;

        var municipality = attempt.Instruction.Municipality;
        var digest = await Digest(municipality, NationalId.Kind, id, cancellation);
        return attempt.NewPersons.Entered.TryGetValue(Convert.ToBase64String(digest), out var entered)
            ? entered
            : await Find(attempt.Query(ByDigest), municipality, digest, cancellation);
    }

    /// <summary>Whether somebody has signed in, or was named by a national id, under this id.</summary>
    public static async ValueTask<bool> Knows(Attempt attempt, SubjectId subject, CancellationToken cancellation)
    {
        await using var query = attempt.Query(
            "select exists (select from vault.identity where municipality = $1 and subject = $2)"
        );
        query.Parameters.AddWithValue(attempt.Instruction.Municipality);
        query.Parameters.AddWithValue(subject.Value);
        return await query.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>Those of the subjects whom no national id identifies: two of them may be one person.</summary>
    public async ValueTask<IReadOnlySet<SubjectId>> Unidentified(
        Attempt attempt,
        IReadOnlySet<SubjectId> subjects,
        CancellationToken cancellation
    )
    {
        var municipality = attempt.Instruction.Municipality;
        var open = subjects.Where(subject => !remembered.IsIdentified(municipality, subject)).ToHashSet();
        if (open.Count == 0)
            return open;

        await using var query = attempt.Query(
            "select distinct subject from vault.identity where municipality = $1 and kind = $3 and subject = any($2)"
        );
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(open.Select(subject => subject.Value).ToArray());
        query.Parameters.AddWithValue(NationalId.Kind);
        await using var found = await query.ExecuteReaderAsync(cancellation);
        while (await found.ReadAsync(cancellation))
        {
            var subject = new SubjectId(found.GetGuid(0));
            remembered.Identify(municipality, subject);
            open.Remove(subject);
        }

        return open;
    }

    /// <summary>Forgets a person who was erased; whoever signs in as they did is somebody new.</summary>
    internal void Forget(string municipality, SubjectId subject) => remembered.Forget(municipality, subject);

    public void Dispose() => remembered.Dispose();

    private ValueTask<byte[]> Digest(
        string municipality,
        string kind,
        string content,
        CancellationToken cancellation
    ) => digests.Digest(municipality, Encoding.UTF8.GetBytes($"{kind}\n{content}"), cancellation);

    private static async Task<SubjectId?> Find(
        NpgsqlCommand query,
        string municipality,
        byte[] digest,
        CancellationToken cancellation
    )
    {
        await using var closing = query;
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(digest);
        return await query.ExecuteScalarAsync(cancellation) is Guid subject ? new SubjectId(subject) : null;
    }

    /// <remarks>
    /// Whoever is entered has a key from then on, though nothing is sealed under it yet: it is by the id of a key that a restored backup
    /// is told whom it has brought back.
    /// </remarks>
    private async Task<SubjectId> FindOrEnter(
        string municipality,
        string kind,
        byte[] digest,
        CancellationToken cancellation
    )
    {
        if (await Find(database.CreateCommand(ByDigest), municipality, digest, cancellation) is { } known)
            return known;

        var subject = RandomIdentifier.New();
        var key = await keys.Wrap(municipality, subject, AuthenticatedEncryption.NewKey(), cancellation);
        await using var enter = database.CreateCommand(Enter);
        enter.Parameters.AddWithValue(municipality);
        enter.Parameters.AddWithValue(digest);
        enter.Parameters.AddWithValue(kind);
        enter.Parameters.AddWithValue(subject);
        enter.Parameters.AddWithValue(RandomIdentifier.New());
        enter.Parameters.AddWithValue(key.Bytes);
        enter.Parameters.AddWithValue(key.Version);
        await enter.ExecuteNonQueryAsync(cancellation);
        return (await Find(database.CreateCommand(ByDigest), municipality, digest, cancellation))!.Value;
    }
}
