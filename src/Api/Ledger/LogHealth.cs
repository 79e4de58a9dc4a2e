using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sijil.Application.Ledger.TimeStamping;
using Sijil.Application.Ledger.Witnessing;

namespace Sijil.Api.Ledger;

/// <summary>What the database holds agrees with what was published and signed, the witnesses cosign it and authorities stamp it.</summary>
internal sealed class LogHealth(LogKeeper keeper, Witnesses witnesses, TimeStamps stamps) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            keeper.Refusals is { Count: > 0 } refusals ? HealthCheckResult.Unhealthy(string.Join(' ', refusals))
            : Missing is { Length: > 0 } missing ? HealthCheckResult.Degraded(string.Join(' ', missing))
            : HealthCheckResult.Healthy()
        );

    private string[] Missing =>
        [.. keeper.Unwitnessed, .. witnesses.Absences, .. keeper.Delays, .. keeper.WithoutKey, .. stamps.Silences];
}
