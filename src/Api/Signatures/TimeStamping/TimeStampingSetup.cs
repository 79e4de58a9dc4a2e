using Sijil.Api.Ledger.TimeStamping;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Api.Signatures.TimeStamping;

/// <summary>Who is asked for time-stamps, and what asks them.</summary>
internal static class TimeStampingSetup
{
    /// <summary>In bytes. A token comes with a few certificates.</summary>
    private const int LargestAnswer = 64 * 1024;

    /// <summary>Addresses of authorities move, and a connection that is kept would not follow.</summary>
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    public static void AddTimeStamping(this WebApplicationBuilder builder) =>
        builder
            .Services.AddSingleton(services =>
                ConfiguredTimeStamping.Read(services.GetRequiredService<IConfiguration>())
            )
            .AddSingleton(services => new TimeStampClient(Http(), services.GetRequiredService<TimeProvider>()));

    internal static HttpClient Http() =>
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
