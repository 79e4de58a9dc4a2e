using System.Net;
using Marten;
using Sijil.Application;
using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits;

public sealed class ParallelDecisionsTests(RegisterHost host) : IAsyncLifetime
{
    private const int Deciders = 20;
    private const int Attempts = 50;

    private readonly Office office = new(host, "parallel");

    public async ValueTask InitializeAsync() => await host.AddMunicipality("parallel");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Of_a_thousand_decisions_at_once_one_is_recorded()
    {
        var recommended = await office.Recommended();
        var grant = await office.Decision(recommended);
        var refusal = await office.Decision(recommended, outcome: "refuse");
        var deciders = Enumerable
            .Range(0, Deciders)
            .Select(number => office.Person($"decider-{number}", Roles.Decider))
            .ToArray();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Deciders * Attempts)
                .Select(number =>
                    deciders[number % Deciders]
                        .Change($"{recommended.Path}/decision", number % 2 == 0 ? grant : refusal, recommended.Version)
                )
        );

        var winner = Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        var losers = answers.Where(answer => answer != winner).GroupBy(answer => answer.Code).ToArray();
        TestContext.Current.TestOutputHelper!.WriteLine(
            string.Join(", ", losers.Select(answers => $"{answers.Key}: {answers.Count()}"))
        );
        Assert.All(
            losers,
            answers => Assert.Contains(answers.Key, (string[])["request.version-stale", "permits.already-decided"])
        );

        await using var session = host.Service<IDocumentStore>().QuerySession(office.Municipality);
        var recorded = await session.Events.FetchStreamAsync(
            recommended.Id,
            token: TestContext.Current.CancellationToken
        );
        var decision = Assert.Single(recorded, fact => fact.Data is DecisionMade);
        Assert.Equal(winner["eventIds"][0].GetGuid(), decision.Id);
        Assert.Equal(winner.Version, recorded[^1].Version);
    }
}
