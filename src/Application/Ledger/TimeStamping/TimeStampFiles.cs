using System.Text;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger.TimeStamping;

/// <summary>The time-stamps of a log, among its files: each stays where it is, and one file names the newest.</summary>
public static class TimeStampFiles
{
    /// <returns>Null where nothing was stamped yet.</returns>
    /// <exception cref="LogRefusedException">What names the newest one does not.</exception>
    public static async Task<TimeStampAddress?> NewestStamp(this ILogSource log, CancellationToken cancellation)
    {
        try
        {
            return await log.Read(TimeStampAddress.NewestPath, cancellation) is { } newest
                ? TimeStampAddress.Read(newest)
                : null;
        }
        catch (FormatException malformed)
        {
            throw new LogRefusedException($"{TimeStampAddress.NewestPath} names no time-stamp: {malformed.Message}");
        }
    }

    /// <summary>The log as it was when it was last stamped; without a note where it was not, or where none was kept.</summary>
    /// <exception cref="LogRefusedException">What lies there was not signed by this log.</exception>
    internal static async Task<SignedLog> LastStamped(
        this ILogSource log,
        VerifierKey key,
        CancellationToken cancellation
    )
    {
        var keys = await log.Keys(key, cancellation);
        return
            await log.NewestStamp(cancellation) is { } newest
            && await log.Read(newest.NotePath, cancellation) is { } note
            ? new(note, SignedLog.Trusted(note, keys), keys)
            : new(null, TreeHead.Empty, keys);
    }

    /// <summary>Keeps a time-stamp; durable when this returns. Cut off before its end, it has left nothing that is wrong.</summary>
    /// <param name="before">The newest one until now.</param>
    internal static async Task Keep(
        this ILogStore log,
        TimeStampAddress address,
        string checkpoint,
        byte[] note,
        byte[] reply,
        TimeStampAddress? before,
        CancellationToken cancellation
    )
    {
        await log.Write(address.CheckpointPath, Encoding.UTF8.GetBytes(checkpoint), cancellation);
        await log.Replace(address.NotePath, expected: null, note, cancellation); // Cosigned again it is another, and as good.
        // Of two hosts that were given one for the same second, the first one's stays.
        await log.Replace(address.Path, expected: null, reply, cancellation);
        await log.Replace(TimeStampAddress.NewestPath, Bytes(before), Bytes(address)!, cancellation);
    }

    private static byte[]? Bytes(TimeStampAddress? address) =>
        address is null ? null : Encoding.UTF8.GetBytes(address.ToString());
}
