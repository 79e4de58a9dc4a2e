using System.Text;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Ledger;

/// <summary>The checkpoint that an auditor keeps from one verification to the next: what a log may never fall behind.</summary>
/// <param name="path">Null where none is kept.</param>
internal sealed class KeptCheckpoint(string? path, VerifierKey key)
{
    /// <returns>None where it is the first time.</returns>
    /// <exception cref="LogRefusedException">What is kept was not signed by this log.</exception>
    public IReadOnlyList<Checkpoint> Read()
    {
        if (path is null || !File.Exists(path))
            return [];

        var policy = new LogPolicy([new(key, null)], [], new Quorum.None());
        return policy.Verify(File.ReadAllBytes(path), Ed25519.Verify) is CheckpointVerification.Accepted accepted
            ? [accepted.Checkpoint]
            : throw new LogRefusedException($"{path} holds no checkpoint of {key.Name}.");
    }

    public async Task Write(string note, CancellationToken cancellation)
    {
        if (path is not null)
            await DurableFile.Write(path, Encoding.UTF8.GetBytes(note), cancellation);
    }
}
