using Marten.Events.Daemon;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Sijil.Api.DataRights.Erasures;
using Sijil.Api.Keys;
using Sijil.Api.Ledger;
using Sijil.Api.Signatures.Documents;
using Sijil.Application.DataRights;
using Sijil.Application.Installation;
using Wolverine.Runtime;

namespace Sijil.Api.Hosting;

/// <summary>
/// Live: the process answers. Ready: the register has begun, the database answers and protects it, projections keep up
/// with the events, and the log agrees with them. A message that was given up is told too, and makes no host less ready.
/// </summary>
internal static class Health
{
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(1);
    private const int MostEventsBehind = 10_000;

    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder
            .Services.AddSingleton<Beginning>()
            .AddHealthChecks()
            .AddCheck<BeginningHealth>(BeginningHealth.Name)
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<MessageHealth>("messages")
            .AddCheck<KeyHealth>("keys")
            .AddCheck<TrustHealth>("trust")
            .AddCheck<SignerTrustHealth>("signer-trust")
            .AddCheck<LogHealth>("log")
            .AddCheck<ErasureHealth>("erasures")
            .AddCheck<DocumentHealth>("documents")
            .AddMartenAsyncDaemonHealthCheck(MostEventsBehind, Stale)
            .AddMartenHighWaterHealthCheck(Stale, includeExternallyManaged: true);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes
            .MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = HealthReportWriter.Write })
            .AllowAnonymous();
    }
}

/// <summary>The register has what it begins with: a host answers before that, and whoever came then would find half of it.</summary>
internal sealed class BeginningHealth(Beginning beginning) : IHealthCheck
{
    public const string Name = "beginning";

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            beginning.IsOver
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The register is still being given what it begins with.")
        );
}

/// <summary>The database answers, and refuses to change what is recorded.</summary>
internal sealed class DatabaseHealth(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        await AppendOnly.Holds(database, cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not protect the register; run 'db-apply'.");
}

/// <summary>No message was given up.</summary>
internal sealed class MessageHealth(IWolverineRuntime messaging) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var counts = await messaging.Storage.Admin.FetchCountsAsync();
        return counts.DeadLetter == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(
                $"{counts.DeadLetter} messages were given up; messages.wolverine_dead_letters tells why. Once the cause is mended, mark them as replayable."
            );
    }
}

/// <summary>The key-encryption keys are those that are configured.</summary>
internal sealed class KeyHealth(IKeyWrapping keys) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            keys is ConfiguredKeyWrapping { Fault: { } fault }
                ? HealthCheckResult.Degraded($"The keys from before are in use: {fault}")
                : HealthCheckResult.Healthy()
        );
}
