using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Ledger.Checkpoints;

/// <summary>The keys that a log has had one after the other, as far as whoever trusts one of them is led to the others.</summary>
public sealed class KeySuccession
{
    private readonly VerifierKey trusted;
    private readonly IReadOnlyList<HandOver> handOvers;
    private readonly IReadOnlyList<VerifierKey> keys;

    /// <param name="trusted">The key that was come by elsewhere.</param>
    /// <param name="handOvers">All that the log tells, from the first on. Where the trusted key is in none of them, they lead nowhere.</param>
    /// <exception cref="FormatException">They do not follow from one another.</exception>
    public KeySuccession(VerifierKey trusted, IReadOnlyList<HandOver> handOvers)
    {
        ArgumentNullException.ThrowIfNull(trusted);
        ArgumentNullException.ThrowIfNull(handOvers);

        VerifierKey[] all = [.. handOvers.Take(1).Select(first => first.From), .. handOvers.Select(each => each.To)];
        for (var place = 1; place < handOvers.Count; place++)
            if (
                handOvers[place].From != handOvers[place - 1].To
                || handOvers[place].Head.Size < handOvers[place - 1].Head.Size
            )
                throw new FormatException($"Hand-over {place + 1} does not go on from the one before.");
        if (all.DistinctBy(key => key.Id).Count() < all.Length)
            throw new FormatException("A log is never handed back to a key that it had.");

        this.trusted = trusted;
        (this.handOvers, keys) = all.Contains(trusted) ? (handOvers, all) : ([], [trusted]);
    }

    /// <summary>The key in use.</summary>
    public VerifierKey Current => keys[^1];

    /// <summary>The key in use first, then those before it.</summary>
    public IEnumerable<VerifierKey> NewestFirst => keys.Reverse();

    /// <summary>The last time that the log passed to another key; null where it never did.</summary>
    public HandOver? Last => handOvers is [.., var last] ? last : null;

    public IReadOnlyList<HandOver> HandOvers => handOvers;

    public bool Includes(VerifierKey key) => keys.Contains(key);

    /// <summary>Whether a key has signed in the name of the log that no hand-over leads to.</summary>
    public bool HasStranger(SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return note.Signatures.Any(by => by.Name == trusted.Name && keys.All(key => key.Id != by.KeyId));
    }

    /// <summary>Whether a checkpoint is signed by the key that the log had when it was of that size.</summary>
    public CheckpointVerification Verify(ReadOnlySpan<byte> note, VerifyEd25519 verify)
    {
        var policy = new LogPolicy([.. keys.Select(key => new TrustedParty(key, null))], [], new Quorum.None());
        return policy.Verify(note, verify) switch
        {
            CheckpointVerification.Accepted accepted
                when !accepted.Signatures.Any(by => MaySign(by.Key, accepted.Checkpoint.Head.Size)) =>
                new CheckpointVerification.Rejected(
                    $"It has {accepted.Checkpoint.Head.Size} leaves and is signed by a key that was not in use then."
                ),
            CheckpointVerification.Rejected when IsStranger(note) => new CheckpointVerification.Rejected(
                $"Another key of {trusted.Name} has signed it, and no hand-over leads there from {trusted}."
            ),
            var verification => verification,
        };
    }

    private bool MaySign(VerifierKey key, long size) =>
        handOvers.All(each => each.From != key || size <= each.Head.Size)
        && handOvers.All(each => each.To != key || size >= each.Head.Size)
        && keys.Contains(key);

    private bool IsStranger(ReadOnlySpan<byte> note)
    {
        try
        {
            var signed = SignedNote.Parse(note);
            return HasStranger(signed)
                && signed.Signatures.All(by => by.Name != trusted.Name || keys.All(key => key.Id != by.KeyId));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
