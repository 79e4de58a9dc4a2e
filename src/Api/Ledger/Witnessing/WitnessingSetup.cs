using Sijil.Api.Keys;
using Sijil.Application.Ledger.Witnessing;

namespace Sijil.Api.Ledger.Witnessing;

/// <summary>Both sides of witnessing: whom this installation asks, and who it is where others ask it.</summary>
internal static class WitnessingSetup
{
    /// <summary>In bytes. A witness answers with lines of signatures.</summary>
    private const int LargestAnswer = 64 * 1024;

    /// <summary>Addresses of witnesses move, and a connection that is kept would not follow.</summary>
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    public static void AddWitnessing(this WebApplicationBuilder builder) =>
        builder
            .Services.AddSingleton(services =>
                ConfiguredWitnessPolicy.Read(services.GetRequiredService<IConfiguration>())
            )
            .AddSingleton(services => new WitnessClient(Http(), services.GetRequiredService<TimeProvider>()))
            .AddSingleton(services => ActivatorUtilities.CreateInstance<ConfiguredWitness>(services).Read());

    private static HttpClient Http() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = ConnectionLife,
            }
        )
        {
            MaxResponseContentBufferSize = LargestAnswer,
        };
}
