using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sijil.Application.Signatures.Documents;

namespace Sijil.Api.Signatures.Documents;

/// <summary>Documents can be kept, and none that was read was found missing or changed.</summary>
/// <remarks>A host with a damaged document serves all others, so it is told and stays ready.</remarks>
internal sealed class DocumentHealth(ObjectFolders objects, DamagedObjects damaged) : IHealthCheck
{
    private const int MostNamed = 10;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            objects.Obstacle is { } obstacle ? HealthCheckResult.Degraded(obstacle)
            : damaged.All is { Count: > 0 } found
                ? HealthCheckResult.Degraded(
                    $"{found.Count} objects are missing or are not what was stored; bring them back from a copy: {string.Join(' ', found.Take(MostNamed))}"
                )
            : HealthCheckResult.Healthy()
        );
}
