namespace Sijil.Api.Signatures;

/// <summary>How authorities outside are asked: no redirects, no cookies, and no answer longer than any that is right.</summary>
internal static class OutsideHttp
{
    /// <summary>In bytes. A token comes with a few certificates.</summary>
    public const int LargestStamp = 64 * 1024;

    /// <summary>In bytes. A list of revoked certificates has some 40 for each of them.</summary>
    public const int LargestList = 8 * 1024 * 1024;

    /// <summary>Addresses of authorities move, and a connection that is kept would not follow.</summary>
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    public static HttpClient Reading(int largestAnswer) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = ConnectionLife,
            }
        )
        {
            MaxResponseContentBufferSize = largestAnswer,
        };
}
