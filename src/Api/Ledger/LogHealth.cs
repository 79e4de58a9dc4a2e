using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sijil.Api.Ledger;

/// <summary>What the database holds agrees with what was published and signed.</summary>
internal sealed class LogHealth(LogKeeper keeper) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            keeper.Refusals is { Count: > 0 } refusals
                ? HealthCheckResult.Unhealthy(string.Join(' ', refusals))
                : HealthCheckResult.Healthy()
        );
}
