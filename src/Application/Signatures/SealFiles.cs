using Marten;
using Npgsql;
using Sijil.Application.Ledger;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Signatures;

/// <summary>Finds the newest file of a seal. Thread-safe.</summary>
public sealed class SealFiles(IDocumentStore store, NpgsqlDataSource database)
{
    /// <returns>How the seal stands, and its newest file; null where there is no such seal.</returns>
    public async Task<(Seal.Affixed Seal, byte[] File)?> Newest(
        string municipality,
        Guid sealId,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(municipality);
        var events = await session.Events.FetchStreamAsync(sealId, token: cancellation);
        if (SignatureStreams.Seal.Read(events).State is not Seal.Affixed seal)
            return null;

        await using var query = database.CreateCommand(
            $"select content from {PublishedFile.Schema}.file where municipality = $1 and digest = $2"
        );
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(seal.Digest);
        return (seal, (byte[])(await query.ExecuteScalarAsync(cancellation))!);
    }
}
