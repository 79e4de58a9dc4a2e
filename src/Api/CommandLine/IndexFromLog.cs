using System.Text;
using Sijil.Application.Ledger;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Api.CommandLine;

/// <summary>Makes the index that a statement is about anew, while the log is gone through.</summary>
/// <param name="sought">The indices of entries that are to be kept on the way.</param>
internal sealed class IndexFromLog(ILogSource log, LookupStatement statement, IReadOnlyCollection<long> sought)
{
    private readonly LookupIndex numbers = new();
    private readonly AddressIndex addresses = new();
    private readonly Dictionary<long, (ReadOnlyMemory<byte> Entry, DisclosureSet Openings)> found = [];
    private long size;

    public LookupIndex Index => statement.By is LookupBy.Address ? addresses.Index : numbers;

    /// <summary>The entries with a published text that is neither served nor told withdrawn, up to where the log was gone through.</summary>
    public IReadOnlyList<long> Unopened => addresses.Unopened;

    /// <summary>How many entries after those of the statement withdraw texts.</summary>
    public int LaterWithdrawals { get; private set; }

    /// <summary>The entries that were to be kept, in the order of the log.</summary>
    public IEnumerable<(long Index, ReadOnlyMemory<byte> Entry, DisclosureSet Openings)> Found =>
        found.OrderBy(kept => kept.Key).Select(kept => (kept.Key, kept.Value.Entry, kept.Value.Openings));

    /// <inheritdoc cref="LogEntriesRead"/>
    /// <exception cref="LogRefusedException">The log is without what opens its published texts.</exception>
    public async Task Take(long begin, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken cancellation)
    {
        var openings =
            statement.By is LookupBy.Address && size < statement.Log.Size
                ? await Openings(begin / TileAddress.FullWidth, cancellation)
                : DisclosureSet.None;
        foreach (var entry in entries)
        {
            if (size < statement.Log.Size)
                Append(entry, openings);
            else if (AddressEntry.Read(entry) is { Withdraws: true, Stream: { } stream })
                WithdrawLater(stream);
            size++;
        }
    }

    private void Append(ReadOnlyMemory<byte> entry, DisclosureSet openings)
    {
        if (statement.By is LookupBy.Address)
            addresses.Append(AddressEntry.Read(entry), openings);
        else
            numbers.Append(LookupKey.In(entry));
        if (sought.Contains(size))
            found[size] = (entry, openings);
    }

    private void WithdrawLater(Guid stream)
    {
        addresses.Withdraw(stream);
        LaterWithdrawals++;
    }

    private async Task<DisclosureSet> Openings(long bundle, CancellationToken cancellation)
    {
        var path = LogOpenings.PathOf(bundle);
        return await log.Read(path, cancellation) is { } published
            ? new(Encoding.ASCII.GetString(published).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            : throw new LogRefusedException(
                $"{path} is missing: without what opens the published texts nobody can make an index by address. A folder has it only if it was fetched from the address of the log; give that address instead."
            );
    }
}
