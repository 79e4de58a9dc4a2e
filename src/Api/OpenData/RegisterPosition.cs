using Npgsql;
using Sijil.Application.Installation;
using Sijil.Projections;

namespace Sijil.Api.OpenData;

/// <summary>How far all public read models have followed the events: as far as the slowest of them. Asked at most twice a second, however many readers there are.</summary>
/// <remarks>So an answer may be that much older than the register; it says what it is as of.</remarks>
internal sealed class RegisterPosition(NpgsqlDataSource database, PublicRegister register, TimeProvider clock)
    : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    /// <summary>One that has not begun has followed nothing.</summary>
    private static readonly string Progress =
        $"select min(coalesce(p.last_seq_id, 0)) from unnest($1) as s (name) left join {RegisterStore.Events}.mt_event_progression p on p.name = s.name";

    private readonly string[] shards =
    [
        .. ReadModels.All.Select(model => model.Shard(register.Municipality)).OfType<string>(),
    ];

    private readonly SemaphoreSlim asking = new(1);
    private volatile Answer? last;

    private sealed record Answer(long Number, long At);

    public async ValueTask<long> Current(CancellationToken cancellation)
    {
        if (Known is { } known)
            return known;

        await asking.WaitAsync(cancellation);
        try
        {
            if (Known is { } meanwhile)
                return meanwhile;
            last = new(await Ask(cancellation), clock.GetTimestamp());
            return last.Number;
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose() => asking.Dispose();

    private long? Known => last is { } answer && clock.GetElapsedTime(answer.At) < Fresh ? answer.Number : null;

    private async Task<long> Ask(CancellationToken cancellation)
    {
        await using var query = database.CreateCommand(Progress);
        query.Parameters.AddWithValue(shards);
        return (long)(await query.ExecuteScalarAsync(cancellation))!;
    }
}
