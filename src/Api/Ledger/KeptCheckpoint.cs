using System.Text;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Ledger;

/// <summary>The checkpoint that an auditor keeps from one verification to the next: what a log may never fall behind.</summary>
/// <param name="path">Null where none is kept.</param>
internal sealed class KeptCheckpoint(string? path, VerifierKey key)
{
    /// <returns>False where what is kept was not signed by this log.</returns>
    public bool TryRead(out IReadOnlyList<Checkpoint> kept)
    {
        kept = [];
        if (path is null || !File.Exists(path))
            return true;

        var policy = new LogPolicy([new(key, null)], [], new Quorum.None());
        if (policy.Verify(File.ReadAllBytes(path), Ed25519.Verify) is not CheckpointVerification.Accepted accepted)
            return false;

        kept = [accepted.Checkpoint];
        return true;
    }

    public async Task Write(string note, CancellationToken cancellation)
    {
        if (path is not null)
            await DurableFile.Write(path, Encoding.UTF8.GetBytes(note), cancellation);
    }
}
