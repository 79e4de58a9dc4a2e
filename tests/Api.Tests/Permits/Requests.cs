using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Sijil.Api.Tests.Permits;

/// <summary>How tests speak to the host: as any client would.</summary>
internal static class Requests
{
    private static readonly JsonSerializerOptions Spelling = new(JsonSerializerDefaults.Web);

    public static Task<Answer> Read(this HttpClient client, string path, string? language = null) =>
        client.Answer(new HttpRequestMessage(HttpMethod.Get, path), language);

    /// <summary>Begins a record. Without a key of its own the request gets a fresh one.</summary>
    public static Task<Answer> Create(this HttpClient client, string path, object body, string? key = null) =>
        client.Answer(Post(path, body, key ?? FreshKey(), version: null));

    /// <summary>Changes a record that stands at this version.</summary>
    public static Task<Answer> Change(
        this HttpClient client,
        string path,
        object? body,
        long version,
        string? key = null,
        string? language = null
    ) => client.Answer(Post(path, body, key ?? FreshKey(), $"\"{version}\""), language);

    /// <summary>Sends exactly these headers, and none that are null.</summary>
    public static Task<Answer> PostWith(
        this HttpClient client,
        string path,
        object? body,
        string? key,
        string? ifMatch
    ) => client.Answer(Post(path, body, key, ifMatch));

    public static string FreshKey() => Guid.NewGuid().ToString();

    private static HttpRequestMessage Post(string path, object? body, string? key, string? version)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = body switch
            {
                null => null,
                string text => new StringContent(text, Encoding.UTF8, "application/json"),
                _ => JsonContent.Create(body, options: Spelling),
            },
        };
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", version);
        return request;
    }

    private static async Task<Answer> Answer(
        this HttpClient client,
        HttpRequestMessage request,
        string? language = null
    )
    {
        if (language is not null)
            request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        var response = await client.SendAsync(request);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }
}
