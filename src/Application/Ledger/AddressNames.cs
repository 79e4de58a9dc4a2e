using Npgsql;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Permits;

namespace Sijil.Application.Ledger;

/// <summary>By address: from the entries, what opens them, and the withdrawals, those included that the log does not tell yet.</summary>
internal sealed class AddressNames(string municipality, NpgsqlDataSource database, LogOpenings openings) : ILookupNames
{
    /// <remarks>Beyond what is published of the log: seconds of events, or none.</remarks>
    private const string Withdrawn = """
        select distinct stream_id from events.mt_events
        where tenant_id = $1 and seq_id > $2 and split_part(type, '@', 1) = any($3)
        """;

    private readonly AddressIndex addresses = new();
    private long sequence;

    public LookupIndex Index => addresses.Index;

    public async Task Append(IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken cancellation)
    {
        if (entries is not [.., var last])
            return;

        var read = entries.Select(AddressEntry.Read).ToArray();
        var commitments = read.SelectMany(entry => entry.Commitments).Distinct().ToArray();
        var published = await openings.Of(municipality, commitments, cancellation);
        var end = EventLeaf.LastNumber(last);
        foreach (var entry in read)
            addresses.Append(entry, published);
        sequence = end;
    }

    public async Task Refresh(CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(Withdrawn);
        query.Parameters.AddWithValue(municipality);
        query.Parameters.AddWithValue(sequence);
        query.Parameters.AddWithValue(PublishedAddress.Withdrawals.ToArray());
        await using var row = await query.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            addresses.Withdraw(row.GetGuid(0));

        if (addresses.Unopened is [var entry, ..])
            throw new LogRefusedException(
                $"Entry {entry} of {municipality} commits to a published text that is gone, and no withdrawal is recorded: a lookup by address would leave it out."
            );
    }
}
