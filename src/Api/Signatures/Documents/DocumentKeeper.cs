using Sijil.Application.Ledger;
using Sijil.Application.Signatures.Documents;

namespace Sijil.Api.Signatures.Documents;

/// <summary>Removes, once a day, what cut-off uploads have left behind.</summary>
internal sealed partial class DocumentKeeper(
    DocumentSweep sweep,
    LogBacklog municipalities,
    ObjectFolders objects,
    DocumentLimits limits,
    TimeProvider clock,
    ILogger<DocumentKeeper> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (objects.Obstacle is not null)
            return; // Readiness tells.

        using var timer = new PeriodicTimer(Pause, clock);
        do await Sweep(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>What cannot be removed today is told, and removed another day.</summary>
    private async Task Sweep(CancellationToken cancellation)
    {
        try
        {
            foreach (var municipality in await municipalities.All(cancellation))
                if (
                    await sweep.Run(municipality, clock.GetUtcNow() - limits.KeepUnrecorded, cancellation)
                    is > 0
                        and var count
                )
                    Removed(logger, municipality, count);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            CannotSweep(logger, fault);
        }
    }

    [LoggerMessage(LogLevel.Information, "Of {Municipality} {Count} unfinished uploads were removed.")]
    private static partial void Removed(ILogger logger, string municipality, int count);

    [LoggerMessage(LogLevel.Warning, "Unfinished uploads cannot be removed at the moment.")]
    private static partial void CannotSweep(ILogger logger, Exception fault);
}
