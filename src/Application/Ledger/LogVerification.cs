using System.Text;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger;

/// <summary>What an auditor found out about a published log.</summary>
/// <param name="Checkpoint">The signed note, to be kept for the next time; null where it is not to be trusted.</param>
/// <param name="Head">What the checkpoint says.</param>
/// <param name="Leaves">How many leaves were made anew from their entries.</param>
/// <param name="Fault">Null where all is well; else what is wrong, with the first index at which it is.</param>
public sealed record LogReport(string? Checkpoint, TreeHead Head, long Leaves, LogFault? Fault);

/// <param name="Index">The first leaf that is not what it should be; null where it is not about one leaf.</param>
/// <param name="Reason">For people, in English.</param>
public sealed record LogFault(long? Index, string Reason);

/// <summary>
/// Makes every leaf of a published log anew from its entry, every tile from its leaves and the root from the tiles, and compares them
/// with what is published and signed. Needs the files and a key that was come by elsewhere, and nothing else.
/// </summary>
public sealed class LogVerification(ILogSource log, VerifierKey key)
{
    /// <param name="kept">Checkpoints of the same log from earlier: this one must go on from each of them.</param>
    /// <param name="progress">Is told how many leaves were made anew so far, now and then.</param>
    /// <param name="read">Is given every entry on the way, for who has more to compare it with.</param>
    public async Task<LogReport> Verify(
        IReadOnlyList<Checkpoint> kept,
        CancellationToken cancellation,
        IProgress<long>? progress = null,
        LogEntriesRead? read = null
    )
    {
        if (await log.Read(SignedLog.CheckpointPath, cancellation) is not { } note)
            return Refused("There is no checkpoint.");

        var policy = new LogPolicy([new(key, null)], [], new Quorum.None());
        return policy.Verify(note, Ed25519.Verify) switch
        {
            CheckpointVerification.Accepted { Checkpoint.Head: var head } => await Verify(
                Encoding.UTF8.GetString(note),
                head,
                kept,
                progress,
                read,
                cancellation
            ),
            CheckpointVerification.Rejected rejected => Refused(rejected.Reason),
            var unknown => throw new InvalidOperationException($"Unknown verification {unknown.GetType().Name}."),
        };
    }

    private async Task<LogReport> Verify(
        string note,
        TreeHead head,
        IReadOnlyList<Checkpoint> kept,
        IProgress<long>? progress,
        LogEntriesRead? read,
        CancellationToken cancellation
    )
    {
        var walk = new LogWalk(log, head.Size, read);
        var fault = await Fault(walk, head, kept, progress, cancellation);
        return new(note, head, walk.Tree.Size, fault);
    }

    private static async Task<LogFault?> Fault(
        LogWalk walk,
        TreeHead head,
        IReadOnlyList<Checkpoint> kept,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        foreach (var older in kept.Select(checkpoint => checkpoint.Head).OrderBy(older => older.Size))
        {
            if (older.Size > head.Size)
                return new(null, $"A checkpoint with {older.Size} leaves is kept: this one is older.");
            if (await walk.To(older.Size, progress, cancellation) is { } fault)
                return fault;
            if (walk.Tree.Head != older)
                return new(null, $"The checkpoint that is kept had another root at {older.Size} leaves.");
        }

        if (await walk.To(head.Size, progress, cancellation) is { } wrong)
            return wrong;
        return walk.Tree.Head == head ? null : new(null, "The leaves do not lead to the root that is signed.");
    }

    private static LogReport Refused(string reason) => new(null, TreeHead.Empty, 0, new(null, reason));
}
