using System.Diagnostics;
using Npgsql;
using Sijil.Application.Ledger;
using Sijil.Bench.Servers;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Bench.Ledger;

/// <summary>The log of a served register, going on beside a load or held up while it lasts.</summary>
internal sealed class LogUpkeep(NpgsqlDataSource database, ILogSource log, VerifierKey key)
{
    private const string LastEvent = "select max(seq_id) from events.mt_events where tenant_id = $1";

    private const string Covering =
        "select index + 1 from ledger.leaf where municipality = $1 and last >= $2 order by index limit 1";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>How long after the end of a load a checkpoint covered all of it, at most.</summary>
    public TimeSpan LongestLag { get; private set; }

    public async Task<IAsyncDisposable> Goes(CancellationToken cancellation)
    {
        await CoversAll(cancellation);
        return new Ending(async () =>
        {
            var began = Stopwatch.GetTimestamp();
            await CoversAll(cancellation);
            LongestLag = TimeSpan.FromTicks(Math.Max(LongestLag.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
        });
    }

    /// <summary>As if it were always the turn of another host, which does nothing.</summary>
    public async Task<IAsyncDisposable> StandsStill(CancellationToken cancellation)
    {
        await CoversAll(cancellation);
        var connection = await database.OpenConnectionAsync(cancellation);
        var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var turn = new NpgsqlCommand(LeafSequencer.Turn, connection);
        turn.Parameters.AddWithValue(Register.Municipality);
        await turn.ExecuteNonQueryAsync(cancellation);
        return new Ending(async () =>
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
            await CoversAll(cancellation);
        });
    }

    private async Task CoversAll(CancellationToken cancellation)
    {
        var last = (long)(await Ask(LastEvent, [], cancellation))!;
        while (
            await Ask(Covering, [last], cancellation) is not long size
            || (await SignedLog.Read(log, key, cancellation)).Head.Size < size
        )
            await Task.Delay(Pause, cancellation);
    }

    private async Task<object?> Ask(string question, long[] more, CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(question);
        query.Parameters.AddWithValue(Register.Municipality);
        foreach (var parameter in more)
            query.Parameters.AddWithValue(parameter);
        return await query.ExecuteScalarAsync(cancellation);
    }

    private sealed class Ending(Func<Task> end) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await end();
    }
}
