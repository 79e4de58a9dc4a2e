using System.Net;
using Sijil.Application.Ledger;

namespace Sijil.Api.Ledger;

/// <summary>A log at the address at which it is served.</summary>
internal sealed class ServedLog(HttpClient client) : ILogSource
{
    /// <param name="address">Of the log, such as <c>https://register.example.org/log/demo</c>.</param>
    public static ServedLog At(Uri address) =>
        new(new HttpClient { BaseAddress = new Uri($"{address.AbsoluteUri.TrimEnd('/')}/") });

    public async ValueTask<byte[]?> Read(string path, CancellationToken cancellation)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancellation);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;

        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(cancellation);
    }
}
