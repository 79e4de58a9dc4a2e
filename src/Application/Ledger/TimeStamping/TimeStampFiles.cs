using System.Text;
using Sijil.Domain.Ledger.Checkpoints;

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

    /// <summary>Keeps a time-stamp; durable when this returns. Cut off before its end, it has left nothing that is wrong.</summary>
    /// <param name="before">The newest one until now.</param>
    internal static async Task Keep(
        this ILogStore log,
        TimeStampAddress address,
        string checkpoint,
        byte[] reply,
        TimeStampAddress? before,
        CancellationToken cancellation
    )
    {
        await log.Write(address.CheckpointPath, Encoding.UTF8.GetBytes(checkpoint), cancellation);
        // Of two hosts that were given one for the same second, the first one's stays.
        await log.Replace(address.Path, expected: null, reply, cancellation);
        await log.Replace(TimeStampAddress.NewestPath, Bytes(before), Bytes(address)!, cancellation);
    }

    private static byte[]? Bytes(TimeStampAddress? address) =>
        address is null ? null : Encoding.UTF8.GetBytes(address.ToString());
}
