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

    /// <param name="before">What answers some of it itself and hands the rest on; null where all goes outside.</param>
    public static HttpClient Reading(int largestAnswer, DelegatingHandler? before = null)
    {
        HttpMessageHandler outside = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = ConnectionLife,
        };
        if (before is not null)
            before.InnerHandler = outside;
        return new(before ?? outside) { MaxResponseContentBufferSize = largestAnswer };
    }
}
