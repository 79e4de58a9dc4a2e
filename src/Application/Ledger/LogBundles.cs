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
        var (found, bytes) = await log.BundleBytes(address, cancellation);
        try
        {
            return [.. EntryBundle.Read(found, bytes).Take(address.Width)];
        }
        catch (FormatException fault)
        {
            throw new LogRefusedException(fault.Message, fault);
        }
    }

    /// <summary>What lies at an address, or at that of the full bundle where a part of it is gone.</summary>
    /// <exception cref="LogRefusedException">The bundle is missing.</exception>
    public static async Task<(BundleAddress Found, byte[] Bytes)> BundleBytes(
        this ILogSource log,
        BundleAddress address,
        CancellationToken cancellation
    )
    {
        if (await log.Read(address.Path, cancellation) is { } bundle)
            return (address, bundle);
        return await log.Read(address.Full.Path, cancellation) is { } more
            ? (address.Full, more)
            : throw new LogRefusedException($"{address} is missing.");
    }
}
