using Sijil.Api.Http;
using Sijil.Api.Keys;
using Sijil.Api.Ledger.TimeStamping;
using Sijil.Api.Signatures.TimeStamping;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Revocation;
using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Api.Signatures;

/// <summary>Who is asked for time-stamps and about revocations, and what asks them.</summary>
internal static class SigningSetup
{
    public static void AddSigning(this WebApplicationBuilder builder) =>
        builder
            .Services.AddSingleton<TrustFolders>()
            .AddSingleton<ConfiguredAuthorities>()
            .AddSingleton(services =>
                ConfiguredTimeStamping.Read(
                    services.GetRequiredService<IConfiguration>(),
                    services.GetRequiredService<ConfiguredAuthorities>()
                )
            )
            .AddSingleton(services => new TimeStampClient(
                OutsideHttp.Reading(OutsideHttp.LargestStamp, Within(services.GetService<DevelopmentTimeStamps>())),
                services.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton<ISealTrust, ConfiguredSealTrust>()
            .AddSingleton(_ => new CheckTurns(RateLimits.Of(builder.Configuration).Checks))
            .AddSingleton(services => new EvidenceCollector(
                services.GetRequiredService<TimeProvider>(),
                ConfiguredSigning.Client(services.GetRequiredService<IConfiguration>())
            ))
            .AddSingleton(Raising);

    private static AuthorityInProcess? Within(DevelopmentTimeStamps? development) =>
        development is null ? null : new(DevelopmentTimeStamps.Address, development.Issuer);

    private static CadesRaising Raising(IServiceProvider services) =>
        new(
            services.GetRequiredService<ConfiguredAuthorities>().Read(ConfiguredSigning.TimeStamping),
            services.GetRequiredService<TimeStampClient>(),
            services.GetRequiredService<EvidenceCollector>(),
            services.GetRequiredService<TimeProvider>()
        );
}
