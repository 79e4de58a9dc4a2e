using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace Sijil.Reliability.Tests.Crashing;

/// <summary>
/// Sends the same request under the same key until it is answered, whatever happens to the host in between, as a careful program
/// of a user would. Anything but success or "come again" is a fault of the register.
/// </summary>
public sealed class StubbornClient(Uri address, Action<Acknowledgement> acknowledged) : IDisposable
{
    /// <summary>Longer than the test itself waits for anything, so that it is the test that gives up first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly HttpClient client = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };

    public async Task<Acknowledgement> Change(string path, string token, object? body, long? version)
    {
        var key = Guid.CreateVersion7().ToString();
        var acknowledgement = Acknowledgement.Read(key, await Insist($"{path} is acknowledged", Request));
        acknowledged(acknowledgement);
        return acknowledgement;

        HttpRequestMessage Request()
        {
            var request = Authorized(HttpMethod.Post, path, token);
            request.Headers.Add("Idempotency-Key", key);
            if (version is { } seen)
                request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
            request.Content = body is null ? null : JsonContent.Create(body);
            return request;
        }
    }

    public Task<JsonElement> Read(string path, string token) =>
        Insist($"{path} is read", () => Authorized(HttpMethod.Get, path, token));

    public void Dispose() => client.Dispose();

    private async Task<JsonElement> Insist(string what, Func<HttpRequestMessage> request) =>
        JsonElement.Parse((await Eventually.Is(what, () => Try(request), seen => seen.IsAnswer, Patience)).Text);

    private async Task<(bool IsAnswer, string Text)> Try(Func<HttpRequestMessage> request)
    {
        var cancellation = TestContext.Current.CancellationToken;
        try
        {
            using var sent = request();
            using var response = await client.SendAsync(sent, cancellation);
            var text = await response.Content.ReadAsStringAsync(cancellation);
            return response.StatusCode switch
            {
                HttpStatusCode.OK or HttpStatusCode.Created => (true, text),
                HttpStatusCode.ServiceUnavailable => (false, text),
                var status => throw new InvalidOperationException(
                    $"{sent.Method} {sent.RequestUri}: {(int)status} {text}"
                ),
            };
        }
        catch (Exception lost)
            when (lost is HttpRequestException or IOException or SocketException or OperationCanceledException)
        {
            return (false, lost.Message);
        }
    }

    private static HttpRequestMessage Authorized(HttpMethod method, string path, string token)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
