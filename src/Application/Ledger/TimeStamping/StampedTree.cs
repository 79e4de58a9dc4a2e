using Sijil.Application.Signatures;
using Sijil.Application.Signatures.TimeStamping;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Application.Ledger.TimeStamping;

/// <summary>What an auditor found of the newest time-stamp of a log.</summary>
/// <param name="Size">How many leaves it is over.</param>
/// <param name="At">When they existed already.</param>
/// <param name="By">Whose word that is; null where nobody was named who is to be trusted, so that it was not checked.</param>
public sealed record LogStamp(long Size, DateTimeOffset At, string? By);

/// <summary>The tree that the newest time-stamp of a log is over, made anew and held against it.</summary>
internal sealed class StampedTree(ILogSource log, TimeStampAddress address, Trust trust)
{
    public long Size => address.Size;

    /// <param name="head">What the entries lead to at that size.</param>
    /// <returns>The stamp, or what is wrong with it.</returns>
    public async Task<(LogStamp? Stamp, LogFault? Fault)> Check(
        string origin,
        TreeHead head,
        CancellationToken cancellation
    )
    {
        if (await log.Read(address.Path, cancellation) is not { } reply)
            return (null, new(null, $"{address.Path} is missing."));

        try
        {
            var stamp = TimeStamp.Verify(reply, TimeStampImprint.Over(new Checkpoint(origin, head).ToString()), trust);
            return (new(Size, stamp.At, stamp.By), null);
        }
        catch (TimeStampRefusedException refusal)
        {
            return (null, new(null, $"Whoever gave the time-stamp over {Size} leaves {refusal.Message.TrimEnd('.')}."));
        }
    }
}
