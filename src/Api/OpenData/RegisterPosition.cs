using Npgsql;
using Sijil.Application.Installation;
using Sijil.Projections;

namespace Sijil.Api.OpenData;

/// <summary>How far everything that the public sees has followed the events. Asked at most twice a second, however many readers there are.</summary>
/// <remarks>So an answer may be that much older than the register; it says what it is as of.</remarks>
internal sealed class RegisterPosition(NpgsqlDataSource database, PublicRegister register, TimeProvider clock)
    : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    /// <summary>One that has not begun has followed nothing.</summary>
    private static readonly string Progress =
        $"select min(coalesce(p.last_seq_id, 0)), sum(coalesce(p.last_seq_id, 0))::bigint from unnest($1) as s (name) left join {RegisterStore.Events}.mt_event_progression p on p.name = s.name";

    /// <summary>Of every read model that follows the log at its own pace.</summary>
    private readonly string[] shards =
    [
        .. ReadModels.All.Select(model => model.Shard(register.Municipality)).OfType<string>(),
    ];

    private readonly SemaphoreSlim asking = new(1);
    private volatile Answer? last;

    private sealed record Answer(long Slowest, long Sum, long At);

    /// <summary>The number of the last event that is in all of it: as far as the slowest has come.</summary>
    public async ValueTask<long> Current(CancellationToken cancellation) => (await Look(cancellation)).Slowest;

    /// <summary>Another number whenever any of it has gone on.</summary>
    public async ValueTask<long> State(CancellationToken cancellation) => (await Look(cancellation)).Sum;

    private async ValueTask<Answer> Look(CancellationToken cancellation)
    {
        if (Known is { } known)
            return known;

        await asking.WaitAsync(cancellation);
        try
        {
            if (Known is { } meanwhile)
                return meanwhile;
            return last = await Ask(cancellation);
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose() => asking.Dispose();

    private Answer? Known => last is { } answer && clock.GetElapsedTime(answer.At) < Fresh ? answer : null;

    private async Task<Answer> Ask(CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(Progress);
        query.Parameters.AddWithValue(shards);
        await using var found = await query.ExecuteReaderAsync(cancellation);
        await found.ReadAsync(cancellation);
        return new(found.GetInt64(0), found.GetInt64(1), clock.GetTimestamp());
    }
}
