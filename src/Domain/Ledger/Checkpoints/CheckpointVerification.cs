using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Ledger.Checkpoints;

/// <summary>A checkpoint that a policy trusts, or why it does not.</summary>
public abstract record CheckpointVerification
{
    /// <param name="Signatures">By the log and by known witnesses, all of them verified.</param>
    public sealed record Accepted(Checkpoint Checkpoint, IReadOnlyList<VerifiedSignature> Signatures)
        : CheckpointVerification;

    /// <param name="Reason">For people, in English.</param>
    public sealed record Rejected(string Reason) : CheckpointVerification;

    private CheckpointVerification() { }
}
