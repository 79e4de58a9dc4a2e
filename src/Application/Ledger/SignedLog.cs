using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Application.Ledger;

/// <summary>What a log last signed, and the tree under it.</summary>
/// <param name="Note">As it is served; null where nothing has been signed yet.</param>
/// <param name="Keys">The keys that it has had.</param>
public sealed record SignedLog(byte[]? Note, TreeHead Head, KeySuccession Keys)
{
    public const string CheckpointPath = "checkpoint";

    public TiledTree Tree => new(Head.Size);

    /// <param name="key">One of the keys of the log; where it was handed over, that leads to the one in use.</param>
    /// <exception cref="LogRefusedException">What lies there was not signed by this log, or is older than its last hand-over.</exception>
    public static async Task<SignedLog> Read(ILogSource log, VerifierKey key, CancellationToken cancellation)
    {
        var keys = await log.Keys(key, cancellation);
        var note = await log.Read(CheckpointPath, cancellation);
        var head = note is null ? TreeHead.Empty : Trusted(note, keys);
        return keys.Last is { } last && (note is null || head.Size < last.Head.Size)
            ? throw new LogRefusedException(
                $"{key.Name} was handed over at {last.Head.Size} leaves, and its checkpoint has {head.Size}: it is older."
            )
            : new(note, head, keys);
    }

    /// <exception cref="LogRefusedException">No key of the log has signed it.</exception>
    internal static TreeHead Trusted(byte[] note, KeySuccession keys) =>
        keys.Verify(note, Ed25519.Verify) switch
        {
            CheckpointVerification.Accepted accepted => accepted.Checkpoint.Head,
            CheckpointVerification.Rejected rejected => throw new LogRefusedException(
                $"The checkpoint of {keys.Current.Name} is not to be trusted: {rejected.Reason}"
            ),
            var unknown => throw new InvalidOperationException($"Unknown verification {unknown.GetType().Name}."),
        };
}
