using System.ComponentModel;
using Npgsql;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.OpenData;

/// <summary>A signed state of the public log that has in it what was counted.</summary>
public sealed record CoveringCheckpoint(
    [property: Description("The name of the log.")] string Origin,
    [property: Description("How many entries it has.")] long Size,
    [property: Description("The root they lead to, as the checkpoint has it.")] string Root
);

/// <summary>Which checkpoint of the register's log covers an event. Asked at most twice a second, however many readers there are.</summary>
/// <remarks>Nobody waits for one: what none covers yet is said to be so. It is named here, and verified by whoever checks.</remarks>
internal sealed class RegisterCheckpoint(
    NpgsqlDataSource database,
    ILogStores logs,
    PublicRegister register,
    TimeProvider clock
) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    private const string Reached = "select last from ledger.leaf where municipality = $1 and index = $2";

    private readonly SemaphoreSlim asking = new(1);
    private volatile Answer? last;

    private sealed record Answer(CoveringCheckpoint? Checkpoint, long Reached, long At);

    /// <returns>Null where none covers it yet.</returns>
    public async ValueTask<CoveringCheckpoint?> Covering(long eventNumber, CancellationToken cancellation)
    {
        var known = await Look(cancellation);
        return known.Reached >= eventNumber ? known.Checkpoint : null;
    }

    public void Dispose() => asking.Dispose();

    private Answer? Known => last is { } answer && clock.GetElapsedTime(answer.At) < Fresh ? answer : null;

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

    private async Task<Answer> Ask(CancellationToken cancellation)
    {
        if (await Published(cancellation) is not { } checkpoint)
            return new(null, -1, clock.GetTimestamp());

        await using var query = database.CreateCommand(Reached);
        query.Parameters.AddWithValue(register.Municipality);
        query.Parameters.AddWithValue(checkpoint.Head.Size - 1);
        var number = await query.ExecuteScalarAsync(cancellation) as long?;
        return new(
            new(checkpoint.Origin, checkpoint.Head.Size, $"{checkpoint.Head.Root}"),
            number ?? -1,
            clock.GetTimestamp()
        );
    }

    /// <returns>Null where there is none, or none that can be read: readiness tells of that, and the register goes on.</returns>
    private async Task<Checkpoint?> Published(CancellationToken cancellation)
    {
        try
        {
            var note = await logs.Open(register.Municipality).Read(SignedLog.CheckpointPath, cancellation);
            return note is null ? null : Checkpoint.Parse(SignedNote.Parse(note).Text);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }
}
