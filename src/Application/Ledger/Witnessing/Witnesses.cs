using System.Collections.Concurrent;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger.Witnessing;

/// <summary>The witnesses of the logs of this installation, as its policy names them. Thread-safe.</summary>
public sealed class Witnesses(WitnessPolicy policy, WitnessClient client, TimeProvider clock)
{
    /// <summary>What a checkpoint says is to be heard anew after so long: a stale one and a withheld one look the same.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(10);

    private readonly IReadOnlyList<TrustedParty> asked =
    [
        .. (policy.Policy?.Witnesses ?? []).Where(witness => witness.Address is not null),
    ];

    private readonly ConcurrentDictionary<string, string[]> absences = new();

    /// <summary>Which witnesses did not cosign what was last published without them, and why.</summary>
    public IReadOnlyCollection<string> Absences =>
        [.. absences.SelectMany(log => log.Value.Select(fault => $"{log.Key}: {fault}"))];

    /// <summary>Whether a published checkpoint, though it is still the last one, is to be cosigned again.</summary>
    internal bool AreDue(SignedNote note)
    {
        if (asked.Count == 0)
            return false;

        var oldest = clock.GetUtcNow() - Freshness;
        return note.Verify([.. asked.Select(witness => witness.Key)], Ed25519.Verify)
                is not NoteVerification.Accepted known
            || known.Signatures.All(by => Cosignature.Time(by.Signature) < oldest.ToUnixTimeSeconds());
    }

    /// <summary>Asks all at once, and adds what they cosign.</summary>
    /// <param name="published">How many leaves the log had at its last checkpoint.</param>
    /// <exception cref="CosignatureMissingException">The policy does not accept the checkpoint with these cosignatures.</exception>
    internal async Task<SignedNote> Cosign(
        SignedNote note,
        VerifierKey log,
        long published,
        ILogSource files,
        CancellationToken cancellation
    )
    {
        if (policy.Policy is not { } required)
            return note;

        var proofs = new ConsistencyProofs(files, Checkpoint.Parse(note.Text).Head.Size);
        var replies = await Task.WhenAll(
            asked.Select(witness => client.Ask(witness, note, published, proofs, policy.Patience, cancellation))
        );
        var cosigned = replies
            .Select(reply => reply.Cosignature)
            .OfType<NoteSignature>()
            .Aggregate(note, (signed, signature) => signed.With(signature));

        var faults = replies
            .Where(reply => reply.Fault is not null)
            .Select(reply => $"{reply.Witness.Name} {reply.Fault!.TrimEnd('.')}.")
            .ToArray();
        var rejected = About(log, required).Verify(cosigned, Ed25519.Verify) as CheckpointVerification.Rejected;
        absences[log.Name] = rejected is null ? faults : [];
        return rejected is null
            ? cosigned
            : throw new CosignatureMissingException(
                $"{log.Name}: {string.Join(' ', [.. faults, "Nothing is published.", rejected.Reason])}"
            );
    }

    private static LogPolicy About(VerifierKey log, LogPolicy policy) =>
        policy.Logs.Count > 0 ? policy : policy with { Logs = [new(log, null)] };
}
