using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.Http;

/// <summary>Whatever goes wrong is told in one form, in the reader's language, and never tells more than it should.</summary>
public sealed class ProblemTests : IAsyncLifetime
{
    private HttpLayer? layer;

    public async ValueTask InitializeAsync() =>
        layer = await HttpLayer.Start(Map, settings: ("RequestTimeouts:Default", "00:00:00.300"));

    public ValueTask DisposeAsync() => layer!.DisposeAsync();

    [Theory]
    [InlineData("ar", "ar", "لا يوجد شيء في هذا العنوان.")]
    [InlineData("ar-SA", "ar", "لا يوجد شيء في هذا العنوان.")]
    [InlineData("de, fr-CA;q=0.8, en;q=0.5", "fr", "Il n’y a rien à cette adresse.")]
    [InlineData("fr;q=0, *", "en", "There is nothing at this address.")]
    [InlineData("de", "en", "There is nothing at this address.")]
    [InlineData(";;q=x", "en", "There is nothing at this address.")]
    [InlineData(null, "en", "There is nothing at this address.")]
    public async Task A_problem_is_told_in_the_language_that_is_asked_for(string? wanted, string language, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/nowhere");
        if (wanted is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", wanted);

        var answer = await Send(layer!.SignedIn(Roles.Clerk), request);

        Assert.Equal(title, answer.Expect(HttpStatusCode.NotFound, "request.not-found").Title);
        Assert.Equal([language], answer.Message.Content.Headers.ContentLanguage);
        Assert.Contains("Accept-Language", answer.Message.Headers.Vary);
    }

    [Theory]
    [InlineData("GET", "/api/nowhere", HttpStatusCode.NotFound, "request.not-found")]
    [InlineData("DELETE", "/api/public/probe", HttpStatusCode.MethodNotAllowed, "request.method-not-allowed")]
    [InlineData("TRACE", "/api/public/probe", HttpStatusCode.MethodNotAllowed, "request.method-not-allowed")]
    [InlineData("GET", "/api/public/probe?number=x", HttpStatusCode.BadRequest, "request.parameter-malformed")]
    [InlineData("GET", "/api/public/probe?number=%00", HttpStatusCode.BadRequest, "request.parameter-malformed")]
    [InlineData("GET", "/api/audit-only", HttpStatusCode.Forbidden, "request.not-allowed")]
    [InlineData("GET", "/api/public/fault", HttpStatusCode.InternalServerError, "request.fault")]
    [InlineData("GET", "/api/public/slow", HttpStatusCode.ServiceUnavailable, "request.timed-out")]
    [InlineData("GET", "/api/me", HttpStatusCode.ServiceUnavailable, "request.unavailable")]
    public async Task Every_refusal_is_a_problem(string method, string path, HttpStatusCode status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        var answer = await Send(layer!.SignedIn(Roles.Clerk), request);

        answer.Expect(status, code);
        Assert.Equal("application/problem+json", answer.Message.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"urn:sijil:rule:{code}", answer["type"].GetString());
        Assert.Equal((int)status, answer["status"].GetInt32());
        Assert.Equal(answer.Message.Headers.GetValues("Correlation-Id").Single(), answer["traceId"].GetString());
        Assert.True(answer.Message.Headers.CacheControl!.NoStore);
        Assert.Equal(status == HttpStatusCode.ServiceUnavailable, answer.Message.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task A_fault_tells_nothing_of_itself() =>
        Assert.DoesNotContain(
            "inner secret",
            (await layer!.Anonymous.Read("/api/public/fault")).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_request_is_known_by_the_trace_of_its_sender()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/public/fault");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        var answer = await Send(layer!.Anonymous, request);

        Assert.Equal("0af7651916cd43dd8448eb211c80319c", answer["traceId"].GetString());
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/public/probe", (int number) => number).Public();
        routes.MapGet("/api/public/fault", IResult () => throw new InvalidOperationException("inner secret")).Public();
        routes
            .MapGet("/api/public/slow", (CancellationToken stop) => new TaskCompletionSource().Task.WaitAsync(stop))
            .Public();
        routes.MapGet("/api/audit-only", () => 1).RequireRole(Roles.Auditor);
        routes.MapRead("/api/me", (Instruction instruction) => instruction.Actor.Role).RequireRole(Roles.Clerk);
    }

    private static async Task<Answer> Send(HttpClient client, HttpRequestMessage request)
    {
        var response = await client.SendAsync(request);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }
}
