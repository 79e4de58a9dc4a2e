using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Application.Ledger;

/// <summary>What a log last signed, and the tree under it.</summary>
/// <param name="Note">As it is served; null where nothing has been signed yet.</param>
public sealed record SignedLog(byte[]? Note, TreeHead Head)
{
    public const string CheckpointPath = "checkpoint";

    public TiledTree Tree => new(Head.Size);

    /// <exception cref="LogRefusedException">What lies there was not signed by this log.</exception>
    public static async Task<SignedLog> Read(ILogSource log, VerifierKey key, CancellationToken cancellation)
    {
        if (await log.Read(CheckpointPath, cancellation) is not { } note)
            return new(null, TreeHead.Empty);

        return new LogPolicy([new(key, null)], [], new Quorum.None()).Verify(note, Ed25519.Verify) switch
        {
            CheckpointVerification.Accepted accepted => new(note, accepted.Checkpoint.Head),
            CheckpointVerification.Rejected rejected => throw new LogRefusedException(
                $"The checkpoint of {key.Name} is not to be trusted: {rejected.Reason}"
            ),
            var unknown => throw new InvalidOperationException($"Unknown verification {unknown.GetType().Name}."),
        };
    }
}
