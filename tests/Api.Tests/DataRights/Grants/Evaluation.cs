using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.DataRights.Grants;

/// <summary>A question of a program for a decision, as AuthZEN has it.</summary>
internal static class Evaluation
{
    public const string Question =
        """{"subject":{"type":"body","id":"BODY"},"action":{"name":"read"},"resource":{"type":"dataset","id":"permits.applicants","properties":{"fields":["contact"]}}}""";

    /// <summary>The question with the body it is about.</summary>
    public static string Asked(this Exchange exchange, string question) =>
        question.Replace("BODY", exchange.Body, StringComparison.Ordinal);

    public static async Task<Answer> Ask(this Exchange exchange, string question, bool decision, HttpClient? by = null)
    {
        var response = await exchange.Send(exchange.Asked(question), by: by);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var answer = new Answer(response.StatusCode, text, response).Expect(HttpStatusCode.OK);
        Assert.Equal(decision, answer["decision"].GetBoolean());
        return answer;
    }

    public static Task<HttpResponseMessage> Send(
        this Exchange exchange,
        string body,
        string? type = "application/json",
        string? requestId = null,
        HttpClient? by = null
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/access/v1/evaluation")
        {
            Content = new StringContent(body, Encoding.UTF8),
        };
        request.Content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        if (requestId is not null)
            request.Headers.Add("X-Request-ID", requestId);
        return (by ?? exchange.Consumer).SendAsync(request, TestContext.Current.CancellationToken);
    }
}
