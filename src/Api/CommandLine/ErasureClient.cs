using System.Net.Http.Headers;
using System.Text.Json;
using Sijil.Api.DataRights.Erasures;
using Sijil.Api.Http;
using Sijil.Application;

namespace Sijil.Api.CommandLine;

/// <summary>The host did not do what was asked. The message is for people.</summary>
internal sealed class ErasureRefusedException(string message) : Exception(message);

/// <summary>Speaks to a host about erasures, as one person.</summary>
internal sealed class ErasureClient : IDisposable
{
    private readonly HttpClient client;

    public ErasureClient(Uri host, string token) =>
        client = new HttpClient
        {
            BaseAddress = host,
            DefaultRequestHeaders =
            {
                Authorization = new AuthenticationHeaderValue("Bearer", token),
                AcceptLanguage = { new("en") },
            },
        };

    /// <exception cref="ErasureRefusedException">A rule stands in the way.</exception>
    public async Task<JsonElement> Ask(RequestErasureRequest request, CancellationToken cancellation)
    {
        using var asked = Change(ErasureEndpoints.Prefix);
        asked.Content = JsonContent.Create(request, options: RequestJson.Options);
        var recorded = await Send(asked, cancellation);
        return await Read(recorded.GetProperty("streamId").GetGuid(), cancellation);
    }

    /// <exception cref="ErasureRefusedException">A rule stands in the way.</exception>
    public async Task<JsonElement> Approve(Guid id, CancellationToken cancellation)
    {
        var erasure = await Read(id, cancellation);
        using var approval = Change($"{ErasureEndpoints.Prefix}/{id}/approval");
        approval.Headers.IfMatch.Add(new($"\"{erasure.GetProperty("streamVersion").GetInt64()}\""));
        await Send(approval, cancellation);
        return await Read(id, cancellation);
    }

    public void Dispose() => client.Dispose();

    private async Task<JsonElement> Read(Guid id, CancellationToken cancellation)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, $"{ErasureEndpoints.Prefix}/{id}");
        return await Send(question, cancellation);
    }

    private static HttpRequestMessage Change(string path)
    {
        var change = new HttpRequestMessage(HttpMethod.Post, path);
        change.Headers.Add("Idempotency-Key", RandomIdentifier.New().ToString());
        return change;
    }

    private async Task<JsonElement> Send(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var answer = await client.SendAsync(request, cancellation);
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        return answer.IsSuccessStatusCode
            ? JsonElement.Parse(text)
            : throw new ErasureRefusedException(
                answer.Content.Headers.ContentType?.MediaType == ProblemBody.MediaType
                    ? Words(JsonElement.Parse(text))
                    : $"{answer.RequestMessage!.RequestUri} answers {(int)answer.StatusCode}."
            );
    }

    private static string Words(JsonElement problem) =>
        string.Join(
            ' ',
            new[]
            {
                problem.GetProperty("title").GetString(),
                problem.TryGetProperty("detail", out var detail) ? detail.GetString() : null,
                $"({problem.GetProperty("code").GetString()})",
            }.OfType<string>()
        );
}
