using System.Net;
using Sijil.Application.Ledger;

namespace Sijil.Api.Ledger;

/// <summary>A log at the address at which it is served. Asked to come again later, it does, for as long as it takes.</summary>
internal sealed class ServedLog(HttpClient client) : ILogSource
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <param name="address">Of the log, such as <c>https://register.example.org/log/demo</c>.</param>
    public static ServedLog At(Uri address) =>
        new(new HttpClient { BaseAddress = new Uri($"{address.AbsoluteUri.TrimEnd('/')}/") });

    /// <exception cref="HttpRequestException">It cannot be reached, or answers with something else than a file.</exception>
    public async ValueTask<byte[]?> Read(string path, CancellationToken cancellation)
    {
        while (true)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancellation);
            if (answer.StatusCode == HttpStatusCode.NotFound)
                return null;

            if (answer.StatusCode != HttpStatusCode.TooManyRequests)
            {
                answer.EnsureSuccessStatusCode();
                return await answer.Content.ReadAsByteArrayAsync(cancellation);
            }

            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? Pause, cancellation);
        }
    }
}
