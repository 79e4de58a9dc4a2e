using Sijil.Domain.Governance;

namespace Sijil.Domain.DataRights.Erasures;

/// <summary>What was destroyed of a person, as the stores tell it.</summary>
public sealed record DestroySubject(
    ErasureId ErasureId,
    IReadOnlyList<Guid> KeyIds,
    IReadOnlyList<string> Commitments,
    IReadOnlyList<StoreReceipt> Receipts
)
{
    /// <param name="command">What is gone, by store.</param>
    /// <param name="erasure">The erasure, just approved.</param>
    /// <param name="backupsKept">For how many days backups are kept.</param>
    /// <param name="now">The moment of deciding.</param>
    /// <remarks>An erasure that destroyed nothing is not passed off as one: it was somebody else's id, or somebody was faster.</remarks>
    public static Decision<ErasureEvent> Decide(DestroySubject command, Erasure erasure, int backupsKept, Moment now) =>
        erasure switch
        {
            Erasure.Approved when command.Receipts.Sum(receipt => receipt.Destroyed) == 0 =>
                ErasureRejections.SubjectNotFound,
            Erasure.Approved approved => new SubjectKeyDestroyed(
                command.ErasureId,
                command.KeyIds,
                approved.Asked.Law,
                command.Receipts,
                now.Today.AddDays(backupsKept),
                command.Commitments,
                now.At
            ),
            Erasure.Requested => ErasureRejections.NotDestroyed,
            Erasure.Unknown => ErasureRejections.NotFound,
            _ => ErasureRejections.Closed,
        };
}
