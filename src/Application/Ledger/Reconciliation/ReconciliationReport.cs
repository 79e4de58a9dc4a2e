namespace Sijil.Application.Ledger.Reconciliation;

/// <summary>What came of comparing the database with what was published.</summary>
/// <param name="Log">What came of verifying the log itself. Unless all is well with it, nothing else here can be relied on.</param>
/// <param name="FaultCount">How many differences there are; no more than <see cref="MostNamed"/> are named, the first ones.</param>
public sealed record ReconciliationReport(
    LogReport Log,
    ReconciledCounts Counts,
    long FaultCount,
    IReadOnlyList<RegisterFault> Faults
)
{
    public const int MostNamed = 1_000;

    public bool IsClean => Log.Fault is null && FaultCount == 0;
}

/// <param name="Events">Published events.</param>
/// <param name="NotYetLogged">Events that were recorded after the last one the checkpoint covers; no fault.</param>
/// <param name="SealedValues">Commitments in published events whose ciphertext was put into the vault.</param>
/// <param name="Erased">Those of them whose ciphertext was destroyed since by an erasure that was published; no fault.</param>
/// <param name="Disclosed">Commitments whose text is published beside the log.</param>
/// <param name="Withdrawn">Commitments whose text is not, or no longer; no fault.</param>
public sealed record ReconciledCounts(
    long Events,
    long NotYetLogged,
    long SealedValues,
    long Erased,
    long Disclosed,
    long Withdrawn
);
