using Npgsql;
using Sijil.Application.Installation;
using Sijil.Projections;
using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>How far the public register has followed the events. Asked at most twice a second, however many readers there are.</summary>
/// <remarks>So an answer may be that much older than the register; it says what it is as of.</remarks>
internal sealed class RegisterPosition(NpgsqlDataSource database, PublicRegister register, TimeProvider clock)
    : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    private static readonly string Progress =
        $"select coalesce((select last_seq_id from {RegisterStore.Events}.mt_event_progression where name = $1), 0)";

    private readonly string shard = ReadModels
        .All.Single(model => model.Name == nameof(PublicPermit))
        .Shard(register.Municipality)!;

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
        query.Parameters.AddWithValue(shard);
        return (long)(await query.ExecuteScalarAsync(cancellation))!;
    }
}
