using Npgsql;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.Reconciliation;

namespace Sijil.Api.Tests.Ledger.Reconciliation;

/// <summary>The end of a history is written anew, and the operator's own leaves with it, so that all in the database agrees.</summary>
internal static class TailRewritten
{
    private const string Leaf = "update ledger.leaf set hash = $1 where municipality = $2 and first = $3";

    public static Tampering Case => new("rewritten tail with its leaves", Rewrite, Faults);

    private static async Task Rewrite(NpgsqlConnection connection, PublishedRegister register)
    {
        var (first, last) = (Begin(register), register.LastNumber);
        await Tampering.Execute(
            connection,
            $$"""
            update events.mt_events set data = data || '{"rewritten":true}'
            where tenant_id = '{{PublishedRegister.Municipality}}' and seq_id between {{first}} and {{last}}
            """
        );
        foreach (var entry in await Entries(connection, first, last))
        {
            await using var leaf = new NpgsqlCommand(Leaf, connection);
            leaf.Parameters.AddWithValue(entry.Hash.ToBytes());
            leaf.Parameters.AddWithValue(PublishedRegister.Municipality);
            leaf.Parameters.AddWithValue(entry.First);
            Assert.Equal(1, await leaf.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        // The operator's own check is content; else the case would prove too little.
        await SignedLeaves.Entries(
            connection,
            PublishedRegister.Municipality,
            0,
            register.Events[^1].Index + 1,
            TestContext.Current.CancellationToken
        );
    }

    private static IEnumerable<RegisterFault> Faults(PublishedRegister register) =>
        register
            .Events.Where(published => published.Number >= Begin(register))
            .Select(published => Tampering.Of(RegisterFaultKind.ChangedEvent, published, "data"))
            .Concat(ErasureTamperings.Unpublished(register));

    private static long Begin(PublishedRegister register) => register.First("permits.decision-notified").Number;

    private static Task<IReadOnlyList<LogEntry>> Entries(NpgsqlConnection connection, long first, long last) =>
        LogEntries.Recorded(
            connection,
            PublishedRegister.Municipality,
            first,
            last,
            int.MaxValue,
            TestContext.Current.CancellationToken
        );
}
