using System.Diagnostics;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Ledger.Witnessing;

/// <summary>What a witness answers to a checkpoint: C2SP tlog-witness, "add-checkpoint", one case for each status.</summary>
public abstract record WitnessDecision
{
    /// <summary>The checkpoint goes on from the last one. Before the witness says so, it makes this its last one.</summary>
    /// <param name="Note">The checkpoint, signed by those keys of the log that verify, each once.</param>
    public sealed record Cosign(SignedNote Note) : WitnessDecision;

    /// <summary>The witness watches no log of this origin.</summary>
    public sealed record UnknownLog : WitnessDecision;

    /// <summary>No key of the log has signed, or what is in the name of one does not verify.</summary>
    public sealed record NotSigned(string Reason) : WitnessDecision;

    /// <summary>Larger than the tree that is said to have grown from it.</summary>
    public sealed record OldSizeTooLarge : WitnessDecision;

    /// <summary>The log has another idea of what was last cosigned.</summary>
    /// <param name="Size">What it was: a log without a better idea begins from there.</param>
    public sealed record Conflict(long Size) : WitnessDecision;

    /// <summary>The tree does not show that it begins with the last one.</summary>
    public sealed record BadProof : WitnessDecision;

    private WitnessDecision() { }

    /// <param name="logs">The keys of all logs that the witness watches.</param>
    /// <param name="last">What it last cosigned of this origin; the empty tree where it never did, from which every tree goes on.</param>
    public static WitnessDecision On(
        AddCheckpointRequest request,
        IEnumerable<VerifierKey> logs,
        TreeHead last,
        VerifyEd25519 verify
    )
    {
        ArgumentNullException.ThrowIfNull(request);

        var keys = logs.Where(key => key.Name == request.Origin).ToArray();
        if (keys.Length == 0)
            return new UnknownLog();

        return request.Note.Verify(keys, verify) switch
        {
            NoteVerification.Rejected rejected => new NotSigned(rejected.Reason),
            NoteVerification.Accepted accepted => Refusal(request, last)
                ?? new Cosign(Signed(request.Note.Text, accepted.Signatures)),
            _ => throw new UnreachableException(),
        };
    }

    private static WitnessDecision? Refusal(AddCheckpointRequest request, TreeHead last) =>
        request.OldSize > request.Head.Size ? new OldSizeTooLarge()
        : request.OldSize != last.Size ? new Conflict(last.Size)
        : !GoesOn(request, last) ? new BadProof()
        : null;

    private static bool GoesOn(AddCheckpointRequest request, TreeHead last) =>
        request.Head.IsPossible
        && (last.Size == 0 ? request.Proof.Hashes.Count == 0 : request.Proof.Verifies(last, request.Head));

    private static SignedNote Signed(string text, IEnumerable<VerifiedSignature> by) =>
        new(text, [.. by.DistinctBy(signature => signature.Key).Select(signature => signature.Signature)]);
}
