using System.Net;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.DataRights.Grants;

/// <summary>OpenID AuthZEN Authorization API 1.0, with the traps of its certification scenario.</summary>
public sealed class EvaluationTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "evaluation";
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
            (await exchange.Ask(Evaluation.Question, decision: false))["context", "reason"].GetString()
        );
        var grant = await exchange.Granted();

        var yes = await exchange.Ask(Evaluation.Question, decision: true);
        Assert.Equal((grant, 1), (yes["context", "grant"].GetGuid(), yes["context", "grant_version"].GetInt64()));

        (await exchange.Revoke(grant)).Expect(HttpStatusCode.OK);
        var no = await exchange.Ask(Evaluation.Question, decision: false);
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
        await exchange.Ask(Evaluation.Question, decision: true);

        await exchange.Ask(Evaluation.Question.Replace(granted, other, StringComparison.Ordinal), decision: false);
    }

    [Fact]
    public async Task A_grant_of_some_rows_answers_for_those_that_are_told()
    {
        await exchange.Granted(["contact"], Exchange.OwnRows);

        await exchange.Ask(Evaluation.Question, decision: false);
        await exchange.Ask(With("\"unit\":\"urban-planning\""), decision: true);
        await exchange.Ask(With("\"unit\":\"old-town\""), decision: false);

        static string With(string property) =>
            Evaluation.Question.Replace("[\"contact\"]}", $"[\"contact\"],{property}}}", StringComparison.Ordinal);
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

        var about = await exchange.Ask(Evaluation.Question, decision: false, other.Consumer);
        Assert.False(about.Json.TryGetProperty("context", out _));
        await exchange.Ask(Evaluation.Question, decision: false, exchange.EnforcementPoint("never-bound"));
        await exchange.Ask(Evaluation.Question, decision: true, exchange.EnforcementPoint(gateway));
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

        await exchange.Ask(
            Evaluation.Question,
            decision: false,
            new Exchange(host, "elsewhere", exchange.Body).Consumer
        );
    }
}
