using Npgsql;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger.Reconciliation;

/// <summary>
/// Compares the database with what was published: every event has its leaf, every leaf its event, in order and the same byte for byte,
/// and the vault holds what was sealed. What the operator's own tables say of leaves is never read.
/// </summary>
/// <remarks>
/// What is compared are the very bytes that lead to the signed root, so that whoever serves the log cannot show one thing to the
/// verification and another to the comparison. Memory stays flat whatever the size of the register.
/// </remarks>
public sealed class RegisterReconciliation(NpgsqlConnection connection, ILogSource log, VerifierKey key)
{
    /// <param name="kept">Checkpoints of the same log from earlier: what is served must go on from each of them.</param>
    /// <param name="progress">Is told how many leaves were compared so far, now and then.</param>
    public async Task<ReconciliationReport> Of(
        string municipality,
        IReadOnlyList<Checkpoint> kept,
        CancellationToken cancellation,
        IProgress<long>? progress = null
    )
    {
        var faults = new FoundFaults();
        var erasures = new ErasureComparison(connection, municipality, faults);
        var events = new EventComparison(new RecordedRows(connection, municipality), erasures, faults);
        var vault = new VaultComparison(connection, municipality, erasures, faults);

        await erasures.Read(cancellation);

        var verified = await new LogVerification(log, key).Verify(kept, cancellation, progress, Compare);
        var notYetLogged = verified.Fault is null ? await events.Rest(cancellation) : 0;
        if (verified.Fault is null)
            await erasures.Rest(cancellation);
        return new(
            verified,
            new(events.Events, notYetLogged, vault.SealedValues, erasures.Erased, vault.Disclosed, vault.Withdrawn),
            faults.Count,
            faults.Named
        );

        async Task Compare(long begin, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken stop)
        {
            var published = entries
                .Select((bytes, place) => PublishedEntry.Read(municipality, begin + place, bytes))
                .ToArray();
            for (var place = 0; place < published.Length; place++)
                await events.Compare(begin + place, published[place], stop);
            await vault.Compare(published.OfType<PublishedEntry>(), stop);
        }
    }
}
