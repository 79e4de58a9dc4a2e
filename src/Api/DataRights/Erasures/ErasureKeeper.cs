using System.Collections.Concurrent;
using Marten;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sijil.Api.OpenData;
using Sijil.Application.DataRights.Erasures;
using Sijil.Projections.Permits;

namespace Sijil.Api.DataRights.Erasures;

/// <summary>
/// Destroys again, before a host serves, what a restored backup has brought back. Where that cannot be done for the moment it goes on
/// trying, and readiness says so.
/// </summary>
internal sealed partial class ErasureKeeper(
    ErasureReapplication erasures,
    IDocumentStore store,
    PublicState state,
    TimeProvider clock,
    ILogger<ErasureKeeper> logger
) : BackgroundService
{
    private const string Everyone = "the register";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, string> obstacles = new();

    /// <summary>Of which municipalities erased persons may be back, and why nobody can tell.</summary>
    public IReadOnlyCollection<string> Obstacles =>
        [.. obstacles.Select(obstacle => $"Erasures of {obstacle.Key} could not be applied again: {obstacle.Value}")];

    public async Task Apply(CancellationToken cancellation)
    {
        IReadOnlyList<string> municipalities = [];
        await Try(Everyone, async () => municipalities = await erasures.Municipalities(cancellation));
        foreach (var municipality in municipalities)
            await Try(
                municipality,
                async () =>
                {
                    var applied = await erasures.Run(municipality, cancellation);
                    if (applied.Persons > 0)
                        DestroyedAgain(logger, municipality, applied.Persons);
                    if (await Remove(municipality, applied.Applications, cancellation) is > 0 and var entries)
                    {
                        state.Forget();
                        RemovedAgain(logger, municipality, entries);
                    }
                }
            );
    }

    /// <summary>After the texts themselves, so that nothing can make the copy of them again.</summary>
    private async Task<int> Remove(string municipality, IReadOnlySet<Guid> applications, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(municipality);
        await session.BeginTransactionAsync(cancellation);
        var entries = await new ReturnedTexts(session).Remove(applications, cancellation);
        await session.SaveChangesAsync(cancellation);
        return entries;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!obstacles.IsEmpty)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            await Apply(stoppingToken);
        }
    }

    private async Task Try(string about, Func<Task> work)
    {
        try
        {
            await work();
            obstacles.TryRemove(about, out _);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever stands in the way of one municipality is told, and the others go on.
            obstacles[about] = fault.Message;
            CannotApply(logger, about, fault);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Of the erased persons of {Municipality} {Count} had come back; they were destroyed again."
    )]
    private static partial void DestroyedAgain(ILogger logger, string municipality, int count);

    [LoggerMessage(
        LogLevel.Warning,
        "In {Count} entries of the public register of {Municipality} erased texts had come back; they were removed again."
    )]
    private static partial void RemovedAgain(ILogger logger, string municipality, int count);

    [LoggerMessage(LogLevel.Critical, "Whether erased persons of {Municipality} are back cannot be told.")]
    private static partial void CannotApply(ILogger logger, string municipality, Exception fault);
}

/// <summary>Nobody who was erased is back.</summary>
internal sealed class ErasureHealth(ErasureKeeper keeper) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            keeper.Obstacles is { Count: > 0 } obstacles
                ? HealthCheckResult.Unhealthy(string.Join(' ', obstacles))
                : HealthCheckResult.Healthy()
        );
}
