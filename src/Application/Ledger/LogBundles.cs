using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Application.Ledger;

/// <summary>Entries of a log, out of its published bundles.</summary>
internal static class LogBundles
{
    /// <exception cref="LogRefusedException">The bundle is missing or malformed.</exception>
    public static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> Bundle(
        this ILogSource log,
        BundleAddress address,
        CancellationToken cancellation
    )
    {
        try
        {
            if (await log.Read(address.Path, cancellation) is { } bundle)
                return EntryBundle.Read(address, bundle);
            if (await log.Read(address.Full.Path, cancellation) is { } more)
                return [.. EntryBundle.Read(address.Full, more).Take(address.Width)];
        }
        catch (FormatException fault)
        {
            throw new LogRefusedException(fault.Message, fault);
        }

        throw new LogRefusedException($"{address} is missing.");
    }

    /// <summary>One entry of a log of this size.</summary>
    /// <exception cref="LogRefusedException">Its bundle is missing or malformed.</exception>
    public static async Task<ReadOnlyMemory<byte>> Entry(
        this ILogSource log,
        long index,
        long size,
        CancellationToken cancellation
    ) => (await log.Bundle(new TiledTree(size).BundleOf(index), cancellation))[(int)(index % TileAddress.FullWidth)];
}
