using System.Net;
using System.Text;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.DataRights.Grants;

/// <summary>How a decision is asked for and answered, by the letter of AuthZEN 1.0.</summary>
public sealed class EvaluationFormTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "evaluation-form";
    private static int bodies;

    private readonly Exchange exchange = new(host, Municipality, $"form-{Interlocked.Increment(ref bodies)}");

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Municipality);
        await exchange.Registered();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

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
        Assert.Equal(HttpStatusCode.BadRequest, (await exchange.Send(body)).StatusCode);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData(null)]
    public async Task What_is_not_JSON_is_400(string? type) =>
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await exchange.Send(exchange.Asked(Evaluation.Question), type)).StatusCode
        );

    [Fact]
    public async Task Unknown_members_are_ignored_and_a_context_is_taken()
    {
        await exchange.Granted();

        await exchange.Ask(
            Evaluation.Question[..^1] + ""","context":{"time":"2026-01-01"},"options":{"x":1}}""",
            decision: true
        );
        await exchange.Ask(
            Evaluation.Question.Replace(
                "\"name\":\"read\"",
                "\"name\":\"read\",\"more\":[1]",
                StringComparison.Ordinal
            ),
            decision: true
        );
    }

    [Theory]
    [InlineData(Evaluation.Question, HttpStatusCode.OK)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task The_request_id_comes_back(string body, HttpStatusCode status)
    {
        var response = await exchange.Send(exchange.Asked(body), requestId: "bfe9eb29-ab87-4ca3-be83-a1d5d8305716");

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
            new StringContent(exchange.Asked(Evaluation.Question), Encoding.UTF8, "application/json"),
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
}
