using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace Sijil.Application.DataRights;

/// <summary>
/// The keys under which people take part in decisions: one for each, random, and destroyed when no objection can rest on it any more.
/// A pseudonym leads to no person, and the pseudonyms of one person in two decisions have nothing in common.
/// </summary>
public sealed class DecisionKeys(NpgsqlDataSource database, IKeyWrapping wrapping) : IDisposable
{
    private const string Wrapped =
        "select wrapped, wrapping_version from vault.decision_key where municipality = $1 and decision = $2";

    private const int MostRemembered = 1_000;

    /// <summary>A key that was destroyed on another node is forgotten here by then, whoever still asks for it.</summary>
    private static readonly TimeSpan LongestRemembered = TimeSpan.FromHours(1);

    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(10);

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    internal static string Purpose(Guid decision) => $"decision {decision}";

    /// <summary>Makes the key of a decision; it is stored with what the attempt records, or not at all.</summary>
    internal async Task Make(Attempt attempt, Guid decision, CancellationToken cancellation)
    {
        var municipality = attempt.Instruction.Municipality;
        var key = AuthenticatedEncryption.NewKey();
        var wrapped = await wrapping.Wrap(municipality, Purpose(decision), key, cancellation);
        attempt.Session.QueueSqlCommand(
            "insert into vault.decision_key (municipality, decision, wrapped, wrapping_version) values (?, ?, ?, ?)",
            municipality,
            decision,
            wrapped.Bytes,
            wrapped.Version
        );
    }

    /// <summary>Destroys the key with what the attempt records; backups keep it until they expire.</summary>
    internal void Destroy(Attempt attempt, Guid decision)
    {
        attempt.Session.QueueSqlCommand(
            "delete from vault.decision_key where municipality = ? and decision = ?",
            attempt.Instruction.Municipality,
            decision
        );
        known.Remove((attempt.Instruction.Municipality, decision));
    }

    /// <summary>Who somebody is in this decision; null where it has no key, or no longer.</summary>
    internal async ValueTask<Guid?> Pseudonym(
        string municipality,
        Guid decision,
        VouchedId person,
        CancellationToken cancellation
    ) =>
        await Find(municipality, decision, cancellation) is { } key
            ? Of(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(person.Normalised)))
            : null;

    public void Dispose() => known.Dispose();

    /// <summary>The first 128 bits as a UUID of version 8 (RFC 9562).</summary>
    private static Guid Of(Span<byte> digest)
    {
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest[..16], bigEndian: true);
    }

    private async ValueTask<byte[]?> Find(string municipality, Guid decision, CancellationToken cancellation)
    {
        if (known.TryGetValue((municipality, decision), out byte[]? key))
            return key;

        await using var query = database.CreateCommand(Wrapped);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(decision);
        WrappedKey wrapped;
        await using (var found = await query.ExecuteReaderAsync(cancellation))
        {
            if (!await found.ReadAsync(cancellation))
                return null;
            wrapped = new(found.GetFieldValue<byte[]>(0), found.GetInt32(1));
        }

        key = await wrapping.Unwrap(municipality, Purpose(decision), wrapped, cancellation);
        return known.Set(
            (municipality, decision),
            key,
            new MemoryCacheEntryOptions
            {
                Size = 1,
                SlidingExpiration = Unused,
                AbsoluteExpirationRelativeToNow = LongestRemembered,
            }
        );
    }
}
