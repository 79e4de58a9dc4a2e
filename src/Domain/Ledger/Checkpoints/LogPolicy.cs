using System.Diagnostics;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Ledger.Checkpoints;

/// <summary>Which logs to trust, and which witnesses must have seen what they say: C2SP tlog-policy.</summary>
/// <param name="Witnesses">All that are known, whether the quorum needs them or not.</param>
public sealed record LogPolicy(IReadOnlyList<TrustedParty> Logs, IReadOnlyList<TrustedParty> Witnesses, Quorum Quorum)
{
    /// <summary>Reads a policy file.</summary>
    /// <exception cref="FormatException">It is not one; the message says which line is at fault.</exception>
    public static LogPolicy Parse(ReadOnlySpan<byte> file) => PolicyFile.Read(file);

    /// <summary>Whether a checkpoint is signed by a log of this policy, in whose name it speaks, and witnessed enough.</summary>
    /// <remarks>A note that is not one, or not of a checkpoint, is rejected too, with the reason.</remarks>
    public CheckpointVerification Verify(ReadOnlySpan<byte> note, VerifyEd25519 verify)
    {
        try
        {
            return Verify(SignedNote.Parse(note), verify);
        }
        catch (FormatException fault)
        {
            return new CheckpointVerification.Rejected(fault.Message);
        }
    }

    /// <exception cref="FormatException">The text of the note is not a checkpoint.</exception>
    public CheckpointVerification Verify(SignedNote note, VerifyEd25519 verify)
    {
        ArgumentNullException.ThrowIfNull(note);

        var checkpoint = Checkpoint.Parse(note.Text);
        var logs = Logs.Select(log => log.Key).Where(key => key.Name == checkpoint.Origin).ToHashSet();

        return note.Verify([.. logs, .. Witnesses.Select(witness => witness.Key)], verify) switch
        {
            NoteVerification.Rejected rejected => new CheckpointVerification.Rejected(rejected.Reason),
            NoteVerification.Accepted accepted => Verify(checkpoint, logs, accepted.Signatures),
            _ => throw new UnreachableException(),
        };
    }

    private CheckpointVerification Verify(
        Checkpoint checkpoint,
        HashSet<VerifierKey> logs,
        IReadOnlyList<VerifiedSignature> signatures
    )
    {
        var signers = signatures.Select(signature => signature.Key).ToHashSet();
        if (!signers.Overlaps(logs))
            return new CheckpointVerification.Rejected(
                $"No trusted log '{checkpoint.Origin}' has signed this checkpoint."
            );

        return Quorum.IsMetBy(signers)
            ? new CheckpointVerification.Accepted(checkpoint, signatures)
            : new CheckpointVerification.Rejected("Too few trusted witnesses have cosigned this checkpoint.");
    }
}

/// <summary>A log or a witness of a policy.</summary>
/// <param name="Address">Where to reach it, if the policy says so; what for depends on who uses the policy.</param>
public sealed record TrustedParty(VerifierKey Key, string? Address);
