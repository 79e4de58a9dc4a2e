using Npgsql;
using Sijil.Application.Ledger.TimeStamping;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger;

/// <summary>What can be shown of an event's place in the log.</summary>
public abstract record EventProof
{
    /// <summary>The municipality has no such event.</summary>
    public sealed record Unknown : EventProof;

    /// <summary>It is recorded, and no checkpoint covers it yet.</summary>
    public sealed record Awaited : EventProof;

    /// <param name="Proof">Verifies offline.</param>
    public sealed record Ready(LogProof Proof) : EventProof;
}

/// <summary>Makes proofs that events are in the public log.</summary>
public sealed class EventProofs(NpgsqlDataSource database, ILogStores stores, ILogKeys keys)
{
    private const string Number = "select seq_id from events.mt_events where tenant_id = $1 and id = $2";

    /// <summary>Under the last published checkpoint.</summary>
    public Task<EventProof> Of(string municipality, Guid eventId, CancellationToken cancellation) =>
        Of(municipality, eventId, (log, key) => SignedLog.Read(log, key, cancellation), cancellation);

    /// <summary>Under the last checkpoint that was stamped, so that proof and stamp together tell since when the event was there.</summary>
    public Task<EventProof> Stamped(string municipality, Guid eventId, CancellationToken cancellation) =>
        Of(municipality, eventId, (log, key) => log.LastStamped(key, cancellation), cancellation);

    private async Task<EventProof> Of(
        string municipality,
        Guid eventId,
        Func<ILogSource, VerifierKey, Task<SignedLog>> read,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var query = new NpgsqlCommand(Number, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(eventId);
        if (await query.ExecuteScalarAsync(cancellation) is not long number)
            return new EventProof.Unknown();

        if (
            keys.All(municipality) is not [var signer, ..]
            || await Leaves.Find(connection, municipality, number, cancellation) is not { } index
            || await read(stores.Open(municipality), signer.Key) is not { Note: not null } signed
            || index >= signed.Head.Size
        )
            return new EventProof.Awaited();

        return new EventProof.Ready(await stores.Open(municipality).Proof(signed, index, cancellation));
    }
}
