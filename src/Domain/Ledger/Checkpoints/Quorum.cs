using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Ledger.Checkpoints;

/// <summary>Which witnesses must have cosigned a checkpoint: C2SP tlog-policy, "Defining the quorum".</summary>
public abstract record Quorum
{
    /// <summary>Whether these have, all of them verified.</summary>
    public abstract bool IsMetBy(IReadOnlySet<VerifierKey> cosigners);

    /// <summary>No witness needs to.</summary>
    public sealed record None : Quorum
    {
        public override bool IsMetBy(IReadOnlySet<VerifierKey> cosigners) => true;
    }

    public sealed record Witness(VerifierKey Key) : Quorum
    {
        public override bool IsMetBy(IReadOnlySet<VerifierKey> cosigners) => cosigners.Contains(Key);
    }

    /// <param name="Threshold">How many of the members must be met, from 1 to all of them.</param>
    public sealed record Group(int Threshold, IReadOnlyList<Quorum> Members) : Quorum
    {
        public override bool IsMetBy(IReadOnlySet<VerifierKey> cosigners) =>
            Members.Count(member => member.IsMetBy(cosigners)) >= Threshold;
    }

    private Quorum() { }
}
