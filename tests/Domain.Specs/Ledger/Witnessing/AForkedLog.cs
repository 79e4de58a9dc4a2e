using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Witnessing;
using Sijil.Domain.Specs.Ledger.Checkpoints;
using Sijil.Domain.Specs.Ledger.Merkle;

namespace Sijil.Domain.Specs.Ledger.Witnessing;

/// <summary>A log that tells two histories under one key: the same leaves up to a fork, others after it.</summary>
internal sealed class AForkedLog(int fork)
{
    private const int Elsewhere = 1_000;

    /// <summary>A branch that never leaves <see cref="ATree"/> is an honest log.</summary>
    public static AForkedLog Honest => new(int.MaxValue);

    public TreeHead Head(int size) => new(size, ATree.Root(Enumerable.Range(0, size).Select(Entry)));

    public ConsistencyProof Proof(int older, int newer) =>
        older > 0 && older <= newer ? ConsistencyProof.Of(older, newer, Hash) : new([]);

    public static SignedNote Signed(TreeHead head) => ALog.Log.Note(new Checkpoint(ALog.Origin, head).ToString());

    /// <param name="proof">Where it is not this log's own.</param>
    public AddCheckpointRequest Request(int older, int newer, ConsistencyProof? proof = null) =>
        new(older, proof ?? Proof(older, newer), Signed(Head(newer)));

    private byte[] Entry(int index) => ATree.Entry(index < fork ? index : index + Elsewhere);

    private MerkleHash Hash(int level, long index) =>
        ATree.Root(Enumerable.Range((int)index << level, 1 << level).Select(Entry));
}
