using System.Text;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;

namespace Sijil.Api.Ledger;

/// <summary>The checkpoint that an auditor keeps from one verification to the next: what a log may never fall behind.</summary>
/// <param name="path">Null where none is kept.</param>
internal sealed class KeptCheckpoint(string? path)
{
    /// <param name="keys">Those of the log by now: what was kept may be signed by an older one.</param>
    /// <returns>None where it is the first time.</returns>
    /// <exception cref="LogRefusedException">What is kept was not signed by this log.</exception>
    public IReadOnlyList<Checkpoint> Read(KeySuccession keys)
    {
        if (path is null || !File.Exists(path))
            return [];

        return keys.Verify(File.ReadAllBytes(path), Ed25519.Verify) is CheckpointVerification.Accepted accepted
            ? [accepted.Checkpoint]
            : throw new LogRefusedException($"{path} holds no checkpoint of {keys.Current.Name}.");
    }

    public async Task Write(string note, CancellationToken cancellation)
    {
        if (path is not null)
            await DurableFile.Write(path, Encoding.UTF8.GetBytes(note), cancellation);
    }
}
