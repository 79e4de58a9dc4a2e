using Npgsql;
using Sijil.Application.Installation;
using Sijil.Projections;
using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>How far the public register has followed the events, and that anything else has gone on. Asked at most twice a second, however many readers there are.</summary>
/// <remarks>So an answer may be that much older than the register; it says what it is as of.</remarks>
internal sealed class RegisterPosition(NpgsqlDataSource database, PublicRegister register, TimeProvider clock)
    : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    private static readonly string Progress =
        $"select coalesce(sum(last_seq_id) filter (where name = $1), 0)::bigint, coalesce(sum(last_seq_id), 0)::bigint from {RegisterStore.Events}.mt_event_progression where name = any($2)";

    private readonly string shard = ReadModels
        .All.Single(model => model.Name == nameof(PublicPermit))
        .Shard(register.Municipality)!;

    /// <summary>Of every read model that follows the log at its own pace.</summary>
    private readonly string[] shards =
    [
        .. ReadModels.All.Select(model => model.Shard(register.Municipality)).OfType<string>(),
    ];

    private readonly SemaphoreSlim asking = new(1);
    private volatile Answer? last;

    private sealed record Answer(long Number, long All, long At);

    /// <summary>The number of the last event that is in the register of permits.</summary>
    public async ValueTask<long> Current(CancellationToken cancellation) => (await Look(cancellation)).Number;

    /// <summary>Another number whenever anything that the public sees has gone on.</summary>
    public async ValueTask<long> OfAll(CancellationToken cancellation) => (await Look(cancellation)).All;

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
        query.Parameters.AddWithValue(shard);
        query.Parameters.AddWithValue(shards);
        await using var found = await query.ExecuteReaderAsync(cancellation);
        await found.ReadAsync(cancellation);
        return new(found.GetInt64(0), found.GetInt64(1), clock.GetTimestamp());
    }
}
