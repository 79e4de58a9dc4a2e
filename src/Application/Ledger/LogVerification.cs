using System.Text;
using Sijil.Application.Ledger.TimeStamping;
using Sijil.Application.Signatures;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger;

/// <summary>What an auditor found out about a published log.</summary>
/// <param name="Checkpoint">The signed note, to be kept for the next time; null where it is not to be trusted.</param>
/// <param name="Head">What the checkpoint says.</param>
/// <param name="Leaves">How many leaves were made anew from their entries.</param>
/// <param name="Fault">Null where all is well; else what is wrong, with the first index at which it is.</param>
/// <param name="Stamp">The newest time-stamp; null where there is none.</param>
/// <param name="HandedOverTo">The key in use, where it is another one than was asked with; null where it is the same.</param>
public sealed record LogReport(
    string? Checkpoint,
    TreeHead Head,
    long Leaves,
    LogFault? Fault,
    LogStamp? Stamp = null,
    string? HandedOverTo = null
);

/// <param name="Index">The first leaf that is not what it should be; null where it is not about one leaf.</param>
/// <param name="Reason">For people, in English.</param>
public sealed record LogFault(long? Index, string Reason);

/// <summary>
/// Makes every leaf of a published log anew from its entry, every tile from its leaves and the root from the tiles, and compares them
/// with what is published and signed. Needs the files and a key that was come by elsewhere, and nothing else.
/// </summary>
/// <param name="trust">By whom time-stamps are believed; null where they are not to be checked.</param>
public sealed class LogVerification(ILogSource log, VerifierKey key, Trust? trust = null)
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
        TimeStampAddress? stamped;
        SignedLog signed;
        try
        {
            // Before the checkpoint, which may grow meanwhile: so it covers what was stamped.
            stamped = await log.NewestStamp(cancellation);
            signed = await SignedLog.Read(log, key, cancellation);
        }
        catch (LogRefusedException refusal)
        {
            return Refused(refusal.Message);
        }

        if (signed.Note is not { } note)
            return Refused("There is no checkpoint.");

        var walk = new LogWalk(log, signed.Head.Size, read);
        var tree = stamped is not null && trust is not null ? new StampedTree(log, stamped, trust) : null;
        TreeHead[] earlier = [.. kept.Select(older => older.Head), .. signed.Keys.HandOvers.Select(each => each.Head)];
        var (stamp, fault) = await Walk(walk, signed.Head, tree, earlier, progress, cancellation);
        if (stamped is not null && trust is null)
            stamp = new(stamped.Size, stamped.Time, By: null);
        var other = signed.Keys.Current == key ? null : signed.Keys.Current.ToString();
        return new(Encoding.UTF8.GetString(note), signed.Head, walk.Tree.Size, fault, stamp, other);
    }

    private async Task<(LogStamp? Stamp, LogFault? Fault)> Walk(
        LogWalk walk,
        TreeHead head,
        StampedTree? stamped,
        IReadOnlyList<TreeHead> earlier,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        LogStamp? stamp = null;
        foreach (var size in earlier.Select(older => older.Size).Concat(Size(stamped)).Distinct().Order())
        {
            if (size > head.Size)
                return (null, new(null, $"{Covering(size, stamped)} with {size} leaves: this one is older."));
            if (await walk.To(size, progress, cancellation) is { } fault)
                return (null, fault);
            if (earlier.Any(older => older.Size == size && older != walk.Tree.Head))
                return (null, new(null, $"What is kept or was handed over had another root at {size} leaves."));
            if (stamped?.Size != size)
                continue;

            (stamp, var mistake) = await stamped.Check(key.Name, walk.Tree.Head, cancellation);
            if (mistake is not null)
                return (null, mistake);
        }

        if (await walk.To(head.Size, progress, cancellation) is { } wrong)
            return (null, wrong);
        return walk.Tree.Head == head
            ? (stamp, null)
            : (null, new(null, "The leaves do not lead to the root that is signed."));
    }

    private static IEnumerable<long> Size(StampedTree? stamped) => stamped is null ? [] : [stamped.Size];

    private static string Covering(long size, StampedTree? stamped) =>
        stamped?.Size == size ? "A time-stamp is over a checkpoint" : "A checkpoint is kept";

    private static LogReport Refused(string reason) => new(null, TreeHead.Empty, 0, new(null, reason));
}
