using Npgsql;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Ledger.Reconciliation;

/// <summary>Lays what the vault holds beside the commitments of published events and the digests of their ciphertexts.</summary>
/// <remarks>
/// It opens nothing and needs no key, so it holds for values that nobody can open any more. What is missing is a fault, unless an erasure
/// that was published destroyed it; and what was destroyed is one where it is still there.
/// </remarks>
internal sealed class VaultComparison(
    NpgsqlConnection connection,
    string municipality,
    ErasureComparison erasures,
    FoundFaults faults
)
{
    private const int Most = 1_000;

    private const string Ciphertexts =
        "select commitment, ciphertext from vault.disclosure where municipality = $1 and commitment = any($2)";

    private const string Disclosures =
        "select commitment, disclosure from vault.public_disclosure where municipality = $1 and commitment = any($2)";

    public long SealedValues { get; private set; }

    public long Disclosed { get; private set; }

    public long Withdrawn { get; private set; }

    public async Task Compare(IEnumerable<PublishedEntry> entries, CancellationToken cancellation)
    {
        var values = entries.SelectMany(entry =>
            entry.Values.Select(value => (Entry: entry, value.Commitment, Digest: value.CiphertextDigest))
        );
        foreach (var batch in values.Chunk(Most))
        {
            var sealedValues = batch.Where(value => value.Digest is not null).ToArray();
            var ciphertexts = await Digests(
                Ciphertexts,
                sealedValues.Select(value => value.Commitment),
                row => Digest.Of(row.GetFieldValue<byte[]>(1)),
                cancellation
            );
            foreach (var (entry, commitment, digest) in sealedValues)
                CompareSealed(entry, commitment, digest!, ciphertexts.GetValueOrDefault(commitment));

            var disclosed = batch.Where(value => value.Digest is null).ToArray();
            var texts = await Digests(
                Disclosures,
                disclosed.Select(value => value.Commitment),
                row => Disclosure.CommitmentOf(row.GetString(1)),
                cancellation
            );
            foreach (var (entry, commitment, _) in disclosed)
                CompareDisclosed(entry, commitment, texts.GetValueOrDefault(commitment));
        }
    }

    private void CompareSealed(PublishedEntry entry, string commitment, string digest, string? found)
    {
        SealedValues++;
        if (found is null && erasures.Covers(commitment))
            erasures.Missing(entry, commitment);
        else if (found is null)
            Fault(RegisterFaultKind.MissingCiphertext, entry, commitment);
        else if (found != digest)
            Fault(RegisterFaultKind.ChangedCiphertext, entry, commitment);
        else if (erasures.Covers(commitment))
            Fault(RegisterFaultKind.ReturnedCiphertext, entry, commitment);
    }

    private void CompareDisclosed(PublishedEntry entry, string commitment, string? found)
    {
        if (found is null)
            Withdrawn++;
        else
            Disclosed++;
        if (found is not null && found != commitment)
            Fault(RegisterFaultKind.ChangedDisclosure, entry, commitment);
    }

    private void Fault(RegisterFaultKind kind, PublishedEntry entry, string commitment) =>
        faults.Add(new(kind, entry.Index, entry.First, entry.EventId, [], Commitment: commitment));

    /// <summary>One value at a time is in memory.</summary>
    private async Task<Dictionary<string, string>> Digests(
        string question,
        IEnumerable<string> commitments,
        Func<NpgsqlDataReader, string> digest,
        CancellationToken cancellation
    )
    {
        var digests = new Dictionary<string, string>();
        await using var query = new NpgsqlCommand(question, connection);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(commitments.Distinct().ToArray());
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            digests[row.GetString(0)] = digest(row);
        return digests;
    }
}
