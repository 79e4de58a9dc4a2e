using Npgsql;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.TimeStamping;

namespace Sijil.Api.Ledger.TimeStamping;

/// <summary>Has the logs of all municipalities stamped, beside those who publish them: an authority that is slow holds nothing up.</summary>
internal sealed partial class TimeStampKeeper(
    TimeStamps stamps,
    LogBacklog backlog,
    TimeProvider clock,
    ILogger<TimeStampKeeper> logger
) : BackgroundService
{
    /// <summary>Between two looks at which logs are due.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>How many logs are asked for at once.</summary>
    private const int Most = 8;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!stamps.AreConfigured)
            return;

        using var timer = new PeriodicTimer(Pause, clock);
        do await Look(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Look(CancellationToken cancellation)
    {
        try
        {
            await Parallel.ForEachAsync(
                await backlog.All(cancellation),
                new ParallelOptions { MaxDegreeOfParallelism = Most, CancellationToken = cancellation },
                async (municipality, stop) => await Stamp(municipality, stop)
            );
        }
        catch (NpgsqlException fault)
        {
            CannotLook(logger, fault);
        }
    }

    /// <summary>Whatever stands in the way of one log is told, and the others go on.</summary>
    private async Task Stamp(string municipality, CancellationToken cancellation)
    {
        try
        {
            await stamps.Advance(municipality, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            CannotStamp(logger, municipality, fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The log of {Municipality} cannot be stamped at the moment.")]
    private static partial void CannotStamp(ILogger logger, string municipality, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Which logs are to be stamped cannot be asked at the moment.")]
    private static partial void CannotLook(ILogger logger, Exception fault);
}
