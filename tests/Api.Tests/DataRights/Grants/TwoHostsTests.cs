using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.DataRights.Grants;

/// <summary>Two hosts over one database, each with a memory of its own: neither answers by what the other has revoked.</summary>
public sealed class TwoHostsTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "two-hosts";
    private const int Grants = 40;
    private const int QuestionsPerGrant = 250;
    private const int AtOnce = 8;

    private WebApplication another = null!;

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Municipality);
        another = await host.StartAnother();
    }

    public async ValueTask DisposeAsync() => await RegisterHost.StopAnother(another);

    /// <remarks>Revocations run among the questions. What counts is a question asked after one was acknowledged, to whichever host.</remarks>
    [Fact]
    public async Task No_question_asked_after_a_revocation_is_answered_by_what_was_before()
    {
        var tallies = new List<Tally>();
        await Parallel.ForEachAsync(
            Enumerable.Range(1, Grants),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, _) =>
            {
                var tally = await Ask(await new Exchange(host, Municipality, $"body-{number}").Registered(), number);
                lock (tallies)
                    tallies.Add(tally);
            }
        );

        Assert.Equal(Grants * QuestionsPerGrant, tallies.Sum(tally => tally.Asked));
        Assert.Equal(0, tallies.Sum(tally => tally.Stale));
        Assert.Equal(0, tallies.Sum(tally => tally.TooEarly));
        Assert.All(tallies, tally => Assert.InRange(tally.Yes, QuestionsPerGrant / 2, QuestionsPerGrant - 1));
    }

    /// <param name="Stale">Permitted though the revocation had been acknowledged before the question was sent.</param>
    /// <param name="TooEarly">Denied though nobody had begun to revoke.</param>
    private sealed record Tally(int Asked, int Yes, int Stale, int TooEarly);

    private async Task<Tally> Ask(Exchange exchange, int number)
    {
        var grant = await exchange.Granted(["contact"]);
        var question = new
        {
            subject = new { type = "body", id = exchange.Body },
            action = new { name = "read" },
            resource = new
            {
                type = "dataset",
                id = Exchange.Applicants,
                properties = new { fields = new[] { "contact" } },
            },
        };
        HttpClient[] hosts = [At(host.Application, exchange), At(another, exchange)];
        Task<Answer>? revocation = null;

        var tally = new Tally(0, 0, 0, 0);
        for (var asked = 0; asked < QuestionsPerGrant; asked++)
        {
            if (asked == QuestionsPerGrant / 2)
                revocation = exchange.Revoke(grant, Owner(number % 2 == 0 ? host.Application : another));
            else if (asked == QuestionsPerGrant * 3 / 4)
                (await revocation!).Expect(HttpStatusCode.OK);

            var (acknowledged, begun) = (revocation is { IsCompletedSuccessfully: true }, revocation is not null);
            var answer = await hosts[asked % 2].PostAsJsonAsync("/access/v1/evaluation", question);
            var yes = (await answer.Content.ReadFromJsonAsync<Evaluated>())!.Decision;
            tally = new(
                tally.Asked + 1,
                tally.Yes + (yes ? 1 : 0),
                tally.Stale + (yes && acknowledged ? 1 : 0),
                tally.TooEarly + (!yes && !begun ? 1 : 0)
            );
        }
        return tally;
    }

    private sealed record Evaluated(bool Decision);

    private HttpClient At(WebApplication at, Exchange exchange) =>
        host.Client(Municipality, [Roles.DataConsumer], "consumer", client: exchange.ClientId, at: at);

    private HttpClient Owner(WebApplication at) =>
        host.Client(Municipality, [Roles.DataOwner], "owner", Exchange.OwnerUnit, at: at);
}
