using Sijil.Domain.Ledger;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Application.Ledger;

/// <summary>One entry of a log: what stands in it for an event, or for numbers without one.</summary>
/// <param name="First">The number of the event, or the first of the numbers without one.</param>
/// <param name="Last">The last of these numbers; of an event its own.</param>
/// <param name="Void">Null for an event.</param>
public sealed record LogEntry(long First, long Last, VoidReason? Void, byte[] Bytes)
{
    public MerkleHash Hash { get; } = MerkleHash.OfLeaf(Bytes);

    public static LogEntry WithoutEvent(string log, long first, long last, VoidReason reason) =>
        new(first, last, reason, VoidLeaf.Of(log, first, last, reason));
}
