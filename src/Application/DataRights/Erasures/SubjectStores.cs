using Npgsql;
using Sijil.Domain.DataRights.Erasures;

namespace Sijil.Application.DataRights.Erasures;

/// <summary>What was destroyed of a person.</summary>
internal sealed record DestroyedRows(
    IReadOnlyList<Guid> KeyIds,
    IReadOnlyList<string> Commitments,
    IReadOnlyList<StoreReceipt> Receipts
);

/// <summary>
/// Every place in the database where something of a person lies. It knows them all: a table that holds anything of persons and is not
/// named here would survive an erasure.
/// </summary>
internal static class SubjectStores
{
    /// <remarks>By the digest under which the identity roll knows the person; so before that.</remarks>
    private const string Residents = """
        delete from vault.resident r using vault.identity i
        where i.municipality = $1 and i.subject = $2 and r.municipality = i.municipality and r.digest = i.digest
        """;

    private const string Identities = "delete from vault.identity where municipality = $1 and subject = $2";

    private const string Values =
        "delete from vault.disclosure where municipality = $1 and subject = $2 returning commitment";

    /// <remarks>What a document concerns somebody else by goes with it: nobody reads it without all parts of its key.</remarks>
    private const string Documents = "delete from vault.document_share where municipality = $1 and subject = $2";

    private const string Keys =
        "delete from vault.subject_key where municipality = $1 and subject = $2 returning key_id";

    /// <summary>Destroys all of it, in the transaction of the connection. The receipts count what the database says it removed.</summary>
    public static async Task<DestroyedRows> Destroy(
        NpgsqlConnection connection,
        string municipality,
        Guid subject,
        CancellationToken cancellation
    )
    {
        var residents = await Count(Residents);
        var identities = await Count(Identities);
        var commitments = await Removed<string>(Values);
        var documents = await Count(Documents);
        var keys = await Removed<Guid>(Keys);
        var (withdrawn, kept) = await PublishedTexts.Destroy(connection, municipality, subject, cancellation);
        return new(
            keys,
            commitments,
            [
                new(ErasedStore.SubjectKeys, keys.Count, 0),
                new(ErasedStore.SealedValues, commitments.Count, 0),
                new(ErasedStore.IdentityRoll, identities, 0),
                new(ErasedStore.ResidentsRoll, residents, 0),
                new(ErasedStore.Documents, documents, 0),
                new(ErasedStore.PublicTexts, withdrawn, kept),
            ]
        );

        async Task<int> Count(string deletion)
        {
            await using var command = Command(deletion);
            return await command.ExecuteNonQueryAsync(cancellation);
        }

        async Task<List<T>> Removed<T>(string deletion)
        {
            var removed = new List<T>();
            await using var command = Command(deletion);
            await using var row = await command.ExecuteReaderAsync(cancellation);
            while (await row.ReadAsync(cancellation))
                removed.Add(row.GetFieldValue<T>(0));
            removed.Sort();
            return removed;
        }

        NpgsqlCommand Command(string text)
        {
            var command = new NpgsqlCommand(text, connection);
            command.Parameters.AddWithValue(municipality);
            command.Parameters.AddWithValue(subject);
            return command;
        }
    }
}
