using System.Net;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Application.Governance.Proposals;
using Sijil.Domain.Governance.Proposals;
using Sijil.Projections.Governance;
using Sijil.Projections.Governance.Proposals;
using Sijil.Projections.Rebuilding;
using Wolverine;

namespace Sijil.Api.Tests.Governance.Proposals;

public class ThresholdTests(RegisterHost host)
{
    private const string Municipality = "thresholds";
    private const int Threshold = 5;
    private const string Reached = "governance.threshold-reached@1";

    private async Task<Petition> Begun() => await Petition.In(host, Municipality, residents: 40);

    [Fact]
    public async Task The_support_that_reaches_the_threshold_is_recorded_once_however_often_it_is_told()
    {
        var petition = await Begun();
        var proposal = await petition.Open();
        for (var number = 1; number <= Threshold + 2; number++)
            (await Petition.Support(petition.Citizen(Petition.Resident(number)), proposal)).Expect(HttpStatusCode.OK);

        var published = await WhenReached(proposal);
        Assert.Equal((1, Threshold), (published.Crossing!.Revision, published.Crossing.Count));
        Assert.Equal(Threshold + 2, published.Residents());

        var message = new RecordThresholdReached(
            new(proposal),
            1,
            new(published.Crossing.SupportId),
            published.Crossing.EventId,
            Threshold
        );
        for (var time = 0; time < 2; time++)
            await new RecordCrossing(host.Service<Recorder>()).Handle(
                message,
                new Envelope { TenantId = Municipality },
                TestContext.Current.CancellationToken
            );

        Assert.Equal(1, await petition.Count(Reached, proposal));
        await Recounted(proposal);
        await RebuiltTheSame();
    }

    [Fact]
    public async Task From_then_on_nothing_is_taken_back_and_a_clerk_may_close()
    {
        var petition = await Begun();
        var proposal = await petition.Open();
        var author = petition.Citizen(Petition.Author);
        (await petition.Clerk.Change($"{Petition.Path}/{proposal}/closing", null, 2)).Expect(
            HttpStatusCode.Conflict,
            "governance.proposal-still-open"
        );
        for (var number = 1; number <= Threshold; number++)
            await Petition.Support(petition.Citizen(Petition.Resident(number)), proposal);
        await WhenReached(proposal);

        (await Petition.TakeBack(petition.Citizen(Petition.Resident(1)), proposal)).Expect(
            HttpStatusCode.Conflict,
            "governance.threshold-already-reached"
        );
        (await author.Change($"{Petition.Path}/{proposal}/revisions", Petition.Texts, 3)).Expect(
            HttpStatusCode.Conflict,
            "governance.threshold-already-reached"
        );
        (await petition.Clerk.Change($"{Petition.Path}/{proposal}/closing", null, 3)).Expect(HttpStatusCode.OK);
        (await Petition.Support(petition.Citizen(Petition.Resident(9)), proposal)).Expect(
            HttpStatusCode.Conflict,
            "governance.proposal-closed"
        );
    }

    [Fact]
    public async Task A_thousand_people_who_all_try_twice_are_a_thousand()
    {
        const string crowd = "crowd";
        const int people = 1_000;
        var petition = await Petition.In(host, crowd, people);
        var proposal = await petition.Open();

        await Parallel.ForEachAsync(
            Enumerable.Range(1, people).SelectMany(number => new[] { number, number }),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = 32,
                CancellationToken = TestContext.Current.CancellationToken,
            },
            async (number, _) =>
            {
                var citizen = petition.Citizen(Petition.Resident(number));
                var answer = await Petition.Support(citizen, proposal);
                if (answer.Status != HttpStatusCode.OK)
                    answer.Expect(HttpStatusCode.Conflict, "governance.already-supported");
            }
        );

        Assert.Equal(people, await petition.Count("governance.support-given@1", proposal));
        await Eventually.Is(
            "all are counted and the threshold is recorded",
            () => Published(crowd, proposal),
            it => it?.Residents() == people && it.ReachedEventId is not null
        );
        Assert.Equal(1, await petition.Count(Reached, proposal));
    }

    private Task<PublicProposal> WhenReached(Guid proposal) =>
        Eventually.Is(
            "the threshold is recorded",
            () => Published(Municipality, proposal),
            it => it?.ReachedEventId is not null
        )!;

    private async Task<PublicProposal?> Published(string municipality, Guid proposal)
    {
        await using var session = host.Service<Marten.IDocumentStore>().QuerySession(municipality);
        return (await new PublicProposals(session).Find(proposal, TestContext.Current.CancellationToken)).Entry;
    }

    private async Task Recounted(Guid proposal)
    {
        await using var session = host.Service<Marten.IDocumentStore>().QuerySession(Municipality);
        var recount = await Recount.Of(session, proposal, TestContext.Current.CancellationToken);
        Assert.True(recount!.Agrees(), string.Join('\n', recount.Figures));
        Assert.Contains(recount.Figures, figure => figure is { Name: "crossing, count", Counted: "5" });
    }

    private async Task RebuiltTheSame()
    {
        var reports = await new Comparison(host.Service<Marten.IDocumentStore>()).Of(
            Municipality,
            TestContext.Current.CancellationToken
        );
        Assert.All(reports, report => Assert.True(report.IsClean, $"{report}"));
    }
}
