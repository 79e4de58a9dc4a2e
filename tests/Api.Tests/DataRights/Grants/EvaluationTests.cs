using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.DataRights.Grants;

/// <summary>OpenID AuthZEN Authorization API 1.0, with the traps of its certification scenario.</summary>
public sealed class EvaluationTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "evaluation";
    private const string Question =
        """{"subject":{"type":"body","id":"BODY"},"action":{"name":"read"},"resource":{"type":"dataset","id":"permits.applicants","properties":{"fields":["contact"]}}}""";

    private static int bodies;

    private readonly Exchange exchange = new(host, Municipality, $"body-{Interlocked.Increment(ref bodies)}");

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Municipality);
        await exchange.Registered();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_grant_is_answered_true_with_its_version_and_its_revocation_false_at_once()
    {
        Assert.Equal(
            "data-rights.not-granted",
            (await Ask(Question, decision: false))["context", "reason"].GetString()
        );
        var grant = await exchange.Granted();

        var yes = await Ask(Question, decision: true);
        Assert.Equal((grant, 1), (yes["context", "grant"].GetGuid(), yes["context", "grant_version"].GetInt64()));

        (await exchange.Revoke(grant)).Expect(HttpStatusCode.OK);
        var no = await Ask(Question, decision: false);
        Assert.Equal("data-rights.grant-revoked", no["context", "reason"].GetString());
        Assert.Equal(2, no["context", "grant_version"].GetInt64());
    }

    [Theory]
    [InlineData("\"fields\":[\"contact\"]", "\"fields\":[\"contact\",\"site-address\"]")]
    [InlineData("\"fields\":[\"contact\"]", "\"fields\":[]")]
    [InlineData("\"fields\":[\"contact\"]", "\"fields\":\"contact\"")]
    [InlineData("\"fields\":[\"contact\"]", "\"unit\":\"urban-planning\"")]
    [InlineData("\"fields\":[\"contact\"]", "\"fields\":[\"contact\"],\"receivedOn\":\"soon\"")]
    [InlineData("\"read\"", "\"write\"")]
    [InlineData("\"dataset\"", "\"table\"")]
    [InlineData("\"type\":\"body\"", "\"type\":\"person\"")]
    [InlineData("permits.applicants", "permits.everything")]
    public async Task What_is_not_granted_is_answered_false(string granted, string other)
    {
        await exchange.Granted();
        await Ask(Question, decision: true);

        await Ask(Question.Replace(granted, other, StringComparison.Ordinal), decision: false);
    }

    [Fact]
    public async Task A_grant_of_some_rows_answers_for_those_that_are_told()
    {
        await exchange.Granted(["contact"], Exchange.OwnRows);

        await Ask(Question, decision: false);
        await Ask(With("\"unit\":\"urban-planning\""), decision: true);
        await Ask(With("\"unit\":\"old-town\""), decision: false);

        static string With(string property) =>
            Question.Replace("[\"contact\"]}", $"[\"contact\"],{property}}}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_asks_about_itself_and_an_enforcement_point_about_any()
    {
        await exchange.Granted();
        var other = await new Exchange(host, Municipality, "other-" + exchange.Body).Registered();
        var gateway = "gateway-" + exchange.Body;
        (
            await exchange.Administrator.Create(
                $"{Exchange.Api}/clients",
                new { clientId = gateway, body = (string?)null }
            )
        ).Expect(HttpStatusCode.Created);

        var about = await Ask(Question, decision: false, other.Consumer);
        Assert.False(about.Json.TryGetProperty("context", out _));
        await Ask(Question, decision: false, exchange.EnforcementPoint("never-bound"));
        await Ask(Question, decision: true, exchange.EnforcementPoint(gateway));
        (await exchange.Records("contact", by: exchange.EnforcementPoint(gateway))).Expect(
            HttpStatusCode.Forbidden,
            "data-rights.client-not-bound"
        );
    }

    [Fact]
    public async Task The_municipality_comes_from_the_token()
    {
        await exchange.Granted();
        await host.AddMunicipality("elsewhere");

        await Ask(Question, decision: false, new Exchange(host, "elsewhere", exchange.Body).Consumer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"subject":{"type":"body","id":"x"},"action":{"name":"read"}}""")]
    [InlineData("""{"subject":{"type":"body"},"action":{"name":"read"},"resource":{"type":"dataset","id":"x"}}""")]
    [InlineData(
        """{"subject":{"type":"body","id":7},"action":{"name":"read"},"resource":{"type":"dataset","id":"x"}}"""
    )]
    [InlineData("""{"subject":{"type":"body","id":"x"},"action":"read","resource":{"type":"dataset","id":"x"}}""")]
    [InlineData(
        """{"subject":{"type":"body","id":"x"},"action":{"name":null},"resource":{"type":"dataset","id":"x"}}"""
    )]
    [InlineData(
        """{"subject":{"type":"body","id":"x","properties":7},"action":{"name":"read"},"resource":{"type":"dataset","id":"x"}}"""
    )]
    [InlineData(
        """{"subject":{"type":"body","id":"x"},"action":{"name":"read"},"resource":{"type":"dataset","id":"x"},"context":[]}"""
    )]
    public async Task What_is_missing_or_of_another_type_is_400(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(body)).StatusCode);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData(null)]
    public async Task What_is_not_JSON_is_400(string? type) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(Asked(Question), type)).StatusCode);

    [Fact]
    public async Task Unknown_members_are_ignored_and_a_context_is_taken()
    {
        await exchange.Granted();

        await Ask(Question[..^1] + ""","context":{"time":"2026-01-01"},"options":{"x":1}}""", decision: true);
        await Ask(
            Question.Replace("\"name\":\"read\"", "\"name\":\"read\",\"more\":[1]", StringComparison.Ordinal),
            decision: true
        );
    }

    [Theory]
    [InlineData(Question, HttpStatusCode.OK)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task The_request_id_comes_back(string body, HttpStatusCode status)
    {
        var response = await Send(Asked(body), requestId: "bfe9eb29-ab87-4ca3-be83-a1d5d8305716");

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(["bfe9eb29-ab87-4ca3-be83-a1d5d8305716"], response.Headers.GetValues("X-Request-ID"));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Nobody_asks_without_signing_in()
    {
        using var anonymous = new HttpClient { BaseAddress = exchange.Consumer.BaseAddress };
        var response = await anonymous.PostAsync(
            "/access/v1/evaluation",
            new StringContent(Asked(Question), Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Anyone_finds_the_decision_point()
    {
        using var anonymous = new HttpClient { BaseAddress = exchange.Consumer.BaseAddress };

        var metadata = (await anonymous.Read("/.well-known/authzen-configuration")).Expect(HttpStatusCode.OK);

        var address = exchange.Consumer.BaseAddress!.ToString().TrimEnd('/');
        Assert.Equal(address, metadata["policy_decision_point"].GetString());
        Assert.Equal($"{address}/access/v1/evaluation", metadata["access_evaluation_endpoint"].GetString());
    }

    private string Asked(string question) => question.Replace("BODY", exchange.Body, StringComparison.Ordinal);

    private async Task<Answer> Ask(string question, bool decision, HttpClient? by = null)
    {
        var response = await Send(Asked(question), by: by);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var answer = new Answer(response.StatusCode, text, response).Expect(HttpStatusCode.OK);
        Assert.Equal(decision, answer["decision"].GetBoolean());
        return answer;
    }

    private Task<HttpResponseMessage> Send(
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
