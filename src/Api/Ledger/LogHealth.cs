using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sijil.Application.Ledger.Witnessing;

namespace Sijil.Api.Ledger;

/// <summary>What the database holds agrees with what was published and signed, and the witnesses cosign it.</summary>
internal sealed class LogHealth(LogKeeper keeper, Witnesses witnesses) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            keeper.Refusals is { Count: > 0 } refusals ? HealthCheckResult.Unhealthy(string.Join(' ', refusals))
            : keeper.Unwitnessed.Concat(witnesses.Absences).Concat(keeper.Delays).ToArray() is { Length: > 0 } missing
                ? HealthCheckResult.Degraded(string.Join(' ', missing))
            : HealthCheckResult.Healthy()
        );
}
