using Sijil.Application.Ledger.Witnessing;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger;

/// <summary>Signs the head of a log and publishes that.</summary>
internal static class LogCheckpoints
{
    /// <param name="before">The checkpoint that it takes the place of; null where there is none.</param>
    /// <param name="published">How many leaves the log had at its last checkpoint.</param>
    /// <returns>False where somebody else was faster: what they signed is where the next one goes on from.</returns>
    /// <exception cref="CosignatureMissingException">Too few witnesses have cosigned it.</exception>
    public static async Task<bool> Sign(
        this ILogStore log,
        NoteSigner signer,
        TreeHead head,
        byte[]? before,
        long published,
        Witnesses witnesses,
        CancellationToken cancellation
    )
    {
        var note = signer.Note(new Checkpoint(signer.Key.Name, head).ToString());
        var cosigned = await witnesses.Cosign(note, signer.Key, published, log, cancellation);
        return await log.Replace(SignedLog.CheckpointPath, before, cosigned.ToBytes(), cancellation);
    }
}
