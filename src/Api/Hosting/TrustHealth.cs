using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sijil.Api.Keys;
using Sijil.Api.Signatures;
using Sijil.Application.Signatures;

namespace Sijil.Api.Hosting;

/// <summary>Whom seals and their time-stamps lead to can be read, of every municipality, or nobody is named.</summary>
internal sealed class TrustHealth(IConfiguration configuration, MunicipalTrust portal, ISealTrust trust) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            portal.Configured();
            foreach (var municipality in configuration.GetSection(SealingFiles.Section).GetChildren())
                trust.Current(municipality.Key);
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (UnreadableTrustException fault)
        {
            return Task.FromResult(
                HealthCheckResult.Degraded(
                    $"Seals cannot be checked: '{fault.Name}', which Sealing:<municipality>:Trust or an authority of {ConfiguredSigning.TimeStamping} names or holds. {fault.Reason}"
                )
            );
        }
    }
}

/// <summary>The certificates by which signatures of persons are judged can be read, or there are none.</summary>
internal sealed class SignerTrustHealth(ConfiguredSignerTrust trust) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            foreach (var municipality in trust.Municipalities)
                trust.Find(municipality);
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (UnreadableTrustException fault)
        {
            return Task.FromResult(
                HealthCheckResult.Degraded(
                    $"Signatures of persons cannot be taken: '{fault.Name}', which Signers:<municipality> names or holds. {fault.Reason}"
                )
            );
        }
    }
}
