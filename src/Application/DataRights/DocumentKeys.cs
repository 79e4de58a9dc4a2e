using System.Security.Cryptography;
using Npgsql;
using Sijil.Domain.DataRights;

namespace Sijil.Application.DataRights;

/// <summary>
/// The keys of documents, one random key for each. A key is split into as many parts as persons whom the document concerns, each sealed
/// under the key of one of them, and one part that is wrapped for the municipality. All of them together are the key, and fewer say
/// nothing of it: so a document goes with the first of those persons who is erased.
/// </summary>
public sealed class DocumentKeys(NpgsqlDataSource database, IKeyWrapping wrapping, SubjectKeys subjects)
{
    private const string Wrapped =
        "select wrapped, wrapping_version from vault.document_key where municipality = $1 and document = $2";

    private const string Shares =
        "select subject, ciphertext from vault.document_share where municipality = $1 and document = $2";

    private const string Known = "select address from vault.document_key where municipality = $1 and address = any($2)";

    internal static string Purpose(Guid document) => $"document {document}";

    /// <summary>Keeps the key with what the attempt records, or not at all.</summary>
    /// <param name="address">Where the ciphertext lies.</param>
    /// <param name="concerned">Those whom the document concerns, each once; nobody where it concerns nobody.</param>
    internal async Task Keep(
        Attempt attempt,
        Guid document,
        string address,
        byte[] key,
        IEnumerable<Sealing> concerned,
        CancellationToken cancellation
    )
    {
        var rest = (byte[])key.Clone();
        foreach (var person in concerned)
        {
            var share = AuthenticatedEncryption.NewKey();
            person.KeepShare(document, share);
            Combine(rest, share);
        }

        var municipality = attempt.Instruction.Municipality;
        var wrapped = await wrapping.Wrap(municipality, Purpose(document), rest, cancellation);
        attempt.Session.QueueSqlCommand(
            "insert into vault.document_key (municipality, document, address, wrapped, wrapping_version) values (?, ?, ?, ?, ?)",
            municipality,
            document,
            address,
            wrapped.Bytes,
            wrapped.Version
        );
    }

    /// <summary>Whether nobody whom it concerns was erased. Opens nothing.</summary>
    internal async Task<bool> AreWhole(
        string municipality,
        Guid document,
        IReadOnlyCollection<SubjectId> concerned,
        CancellationToken cancellation
    ) => (await FindShares(municipality, document, cancellation)).Count == concerned.Count;

    /// <summary>The key; null where one of those whom the document concerns was erased.</summary>
    internal async Task<byte[]?> Find(
        string municipality,
        Guid document,
        IReadOnlyCollection<SubjectId> concerned,
        CancellationToken cancellation
    )
    {
        var shares = await FindShares(municipality, document, cancellation);
        var keys = await subjects.Find(municipality, [.. concerned.Select(person => person.Value)], cancellation);
        if (concerned.Any(person => !shares.ContainsKey(person.Value) || !keys.ContainsKey(person.Value)))
            return null;

        var key = await FindRest(municipality, document, cancellation);
        foreach (var (subject, share) in shares)
            Combine(
                key,
                AuthenticatedEncryption.Decrypt(
                    keys[subject],
                    share,
                    municipality,
                    subject.ToString(),
                    Purpose(document)
                )
            );
        return key;
    }

    /// <summary>Those of the addresses at which the ciphertext of a recorded document lies. Without its row nobody can read it.</summary>
    internal async Task<IReadOnlySet<string>> Recorded(
        string municipality,
        string[] addresses,
        CancellationToken cancellation
    )
    {
        await using var query = database.CreateCommand(Known);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(addresses);
        var recorded = new HashSet<string>();
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            recorded.Add(row.GetString(0));
        return recorded;
    }

    private async Task<Dictionary<Guid, byte[]>> FindShares(
        string municipality,
        Guid document,
        CancellationToken cancellation
    )
    {
        await using var query = Of(Shares, municipality, document);
        var shares = new Dictionary<Guid, byte[]>();
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            shares[row.GetGuid(0)] = row.GetFieldValue<byte[]>(1);
        return shares;
    }

    private async Task<byte[]> FindRest(string municipality, Guid document, CancellationToken cancellation)
    {
        WrappedKey wrapped;
        await using (var query = Of(Wrapped, municipality, document))
        await using (var row = await query.ExecuteReaderAsync(cancellation))
        {
            if (!await row.ReadAsync(cancellation))
                throw new InvalidOperationException($"Document {document} is recorded, and its key is not there.");
            wrapped = new(row.GetFieldValue<byte[]>(0), row.GetInt32(1));
        }

        return await wrapping.Unwrap(municipality, Purpose(document), wrapped, cancellation);
    }

    private NpgsqlCommand Of(string question, string municipality, Guid document)
    {
        var query = database.CreateCommand(question);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(document);
        return query;
    }

    private static void Combine(byte[] key, byte[] share)
    {
        if (share.Length != key.Length)
            throw new CryptographicException("The part of a key has another length than the key.");
        for (var place = 0; place < key.Length; place++)
            key[place] ^= share[place];
    }
}
