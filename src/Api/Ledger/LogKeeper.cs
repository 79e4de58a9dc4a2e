using System.Collections.Concurrent;
using Npgsql;
using Sijil.Application.Ledger;

namespace Sijil.Api.Ledger;

/// <summary>
/// Keeps the logs of all municipalities up with their events: at once after a commit of this host, and after a while for what others
/// have recorded. Any number of hosts may do so at once.
/// </summary>
internal sealed partial class LogKeeper(
    LogBacklog backlog,
    LeafSequencer sequencer,
    LogPublisher publisher,
    Commits commits,
    ILogger<LogKeeper> logger
) : BackgroundService
{
    /// <summary>Between looks while there is something to do: an event is given its leaf once the daemon has passed it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The daemon has passed what was committed by then, unless an append was cut off before it.</summary>
    private const int LooksAfterCommit = 30;

    private static readonly TimeSpan Net = TimeSpan.FromSeconds(2);

    /// <summary>Each so many nets, what a host that is gone left unpublished is looked for too.</summary>
    private const int NetsBetweenRounds = 30;

    private readonly ConcurrentDictionary<string, string> refusals = new();

    /// <summary>Why the logs of some municipalities do not go on.</summary>
    public IReadOnlyCollection<string> Refusals => [.. refusals.Values];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var round = 0; ; round++)
        {
            await Look(everyone: round % NetsBetweenRounds == 0, stoppingToken);
            if (!await commits.Wait(Net, stoppingToken))
                continue;

            for (var look = 0; look < LooksAfterCommit; look++)
            {
                await commits.Wait(Pause, stoppingToken);
                await Look(everyone: false, stoppingToken);
            }
        }
    }

    private async Task Look(bool everyone, CancellationToken cancellation)
    {
        try
        {
            var municipalities = everyone ? await backlog.All(cancellation) : await backlog.WithoutLeaves(cancellation);
            foreach (var municipality in municipalities)
                await Keep(municipality, cancellation);
        }
        catch (Exception fault) when (fault is NpgsqlException or IOException)
        {
            // The database or the disk is away for the moment; what is to be logged waits.
            CannotGoOn(logger, fault);
        }
    }

    private async Task Keep(string municipality, CancellationToken cancellation)
    {
        try
        {
            while (await sequencer.Advance(municipality, cancellation)) { }
            while (await publisher.Advance(municipality, cancellation)) { }

            refusals.TryRemove(municipality, out _);
        }
        catch (Exception refusal) when (refusal is not (NpgsqlException or IOException or OperationCanceledException))
        {
            // Whatever stands in the way of one log is told, and the others go on.
            refusals[municipality] = refusal.Message;
            Refused(logger, municipality, refusal);
        }
    }

    [LoggerMessage(LogLevel.Critical, "Nothing more of the log of {Municipality} is signed.")]
    private static partial void Refused(ILogger logger, string municipality, Exception refusal);

    [LoggerMessage(LogLevel.Warning, "The logs cannot be kept up at the moment.")]
    private static partial void CannotGoOn(ILogger logger, Exception fault);
}
