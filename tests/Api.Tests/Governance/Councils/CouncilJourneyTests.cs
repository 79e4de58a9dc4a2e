using System.Net;
using System.Text;
using Marten;
using Sijil.Api.Keys;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Governance.Councils;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Signatures;
using Sijil.Projections;
using Sijil.Projections.Governance;
using Sijil.Projections.Governance.Councils;
using Sijil.Projections.Rebuilding;

namespace Sijil.Api.Tests.Governance.Councils;

/// <summary>From the prepared vote to the milestone reached, as secretary, members, clerks and the public live it.</summary>
public sealed class CouncilJourneyTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "demo";

    private readonly Chamber chamber = new(host, Town, "journey-council");

    public async ValueTask InitializeAsync() => await chamber.Once();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_proposal_is_voted_on_decided_and_carried_out()
    {
        var proposal = await chamber.Proposal();
        var vote = await chamber.Prepared(proposal);

        // Seat 5 has an interest; its holder says so, and is recused.
        var interest = await chamber
            .Member(5)
            .Create($"{vote.Path}/interests", new { seat = "seat-5", grounds = "Le terrain est à ma sœur." });
        interest.Expect(HttpStatusCode.Created);
        vote = await vote.Now(chamber.Secretary);
        (await chamber.Secretary.Change($"{vote.Path}/opening", Sessions.Nothing, vote.Version)).Expect(
            HttpStatusCode.Conflict,
            "governance.interest-undecided"
        );
        var opened = await chamber.Secretary.PostWith($"{vote.Path}/openings", new { seat = "seat-5" }, null, null);
        Assert.Contains("ma sœur", opened.Expect(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        vote = await vote.After(chamber.Secretary, "interests/seat-5/ruling", new { isRecused = true });
        vote = await vote.After(chamber.Secretary, "opening", Sessions.Nothing);

        (await chamber.Cast(vote, 1, "yes")).Expect(HttpStatusCode.Created);
        (await chamber.Cast(vote, 2, "yes")).Expect(HttpStatusCode.Created);
        (await chamber.Cast(vote, 3, "no")).Expect(HttpStatusCode.Created);
        (await chamber.Cast(vote, 3, "yes")).Expect(HttpStatusCode.Conflict, "governance.already-voted");
        (await chamber.Cast(vote, 5, "yes")).Expect(HttpStatusCode.Conflict, "governance.recused");
        await NothingOfTheChoicesIsPublic(vote);

        vote = await (await vote.Now(chamber.Secretary)).After(chamber.Secretary, "result", Sessions.Nothing);
        var result = (await chamber.Secretary.Read(vote.Path)).Expect(HttpStatusCode.OK);
        Assert.Equal("adopted", result["result", "outcome"].GetString());
        Assert.Equal(4, result["result", "eligible"].GetInt32());
        Assert.Equal(2, result["result", "quorumNeeded"].GetInt32());

        var decision = await chamber.Published(vote);
        var plan = Matter.Of(
            await chamber.Secretary.Create(
                Sessions.Plans,
                new
                {
                    decisionId = decision.Id,
                    milestones = new[]
                    {
                        new
                        {
                            code = "survey",
                            title = "Relevé du tracé",
                            dueOn = Office.Today.AddDays(30),
                            unit = Chamber.Unit,
                        },
                    },
                }
            )
        );
        var elsewhere = new Office(host, Town, "parks").Person("gardener", "clerk");
        (
            await elsewhere.Change(
                $"{plan.Path}/milestones/survey/reached",
                new { reachedOn = Office.Today },
                plan.Version
            )
        ).Expect(HttpStatusCode.NotFound, "governance.milestone-not-found");
        plan = await plan.After(
            chamber.Clerk,
            "milestones/survey/delay",
            new { dueOn = Office.Today.AddDays(60), reason = "Le sol est à examiner." }
        );
        plan = await plan.After(chamber.Clerk, "milestones/survey/reached", new { reachedOn = Office.Today });
        Assert.True((await chamber.Clerk.Read(plan.Path))["isFulfilled"].GetBoolean());

        var seen = await Public(
            vote,
            answer => answer.Tells("vote", "seal") && answer.Text.Contains("\"reachedOn\":\"", StringComparison.Ordinal)
        );
        Assert.Equal("decided", seen["vote", "state"].GetString());
        Assert.Equal(proposal, seen["vote", "proposalId"].GetGuid());
        Assert.Equal("seat-5", seen["vote", "recused"][0].GetString());
        Assert.Matches(@"^CD-\d{4}-\d{6}$", seen["vote", "decision", "number"].GetString());
        Assert.Equal(
            "La piste cyclable rend le trajet plus sûr.",
            seen["vote", "decision", "reasons", "text"].GetString()
        );
        var milestone = seen["vote", "plan", "milestones"][0];
        Assert.Equal("Relevé du tracé", milestone.GetProperty("title").GetProperty("text").GetString());
        Assert.Equal(
            "Le sol est à examiner.",
            milestone.GetProperty("delays")[0].GetProperty("reason").GetProperty("text").GetString()
        );
        Assert.DoesNotContain("sœur", seen.Text, StringComparison.Ordinal);

        await TheSealIsRight(vote, seen["vote", "decision", "number"].GetString()!);
        await TheRecountAgrees(vote);
        await TheReadModelsSayWhatTheEventsSay();
        await TheAuditorReplays(vote);
    }

    [Fact]
    public async Task The_public_sees_who_holds_the_seats()
    {
        var council = await chamber.Secretary.Read($"/api/public/councils/{chamber.Code}");

        var terms = council.Expect(HttpStatusCode.OK)["terms"].EnumerateArray().ToArray();
        Assert.Equal(Chamber.Size, terms.Length);
        Assert.Equal($"Holder 1 of {chamber.Code}", terms[0].GetProperty("holderName").GetProperty("text").GetString());
        Assert.DoesNotContain(chamber.NationalId(1), council.Text, StringComparison.Ordinal);
    }

    private async Task NothingOfTheChoicesIsPublic(Matter vote)
    {
        var open = await Public(vote, answer => answer["vote", "state"].GetString() == "open");
        Assert.False(open.Tells("vote", "result"));
        foreach (var answer in new[] { open, await chamber.Secretary.Read(vote.Path) })
            Assert.All(
                ["\"yes\"", "\"no\"", "\"abstain\""],
                choice => Assert.DoesNotContain(choice, answer.Text, StringComparison.Ordinal)
            );
    }

    private Task<Answer> Public(Matter vote, Func<Answer, bool> isSo) =>
        Eventually.Is(
            "the public sees the vote",
            () => chamber.Secretary.Read($"/api/public/votes/{vote.Id}"),
            answer => answer.Status == HttpStatusCode.OK && isSo(answer)
        );

    private async Task TheSealIsRight(Matter vote, string number)
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        var act = new ActReference(SealPublishedCouncilDecision.Act, vote.Id, number);
        var events = await session.Events.FetchStreamAsync(SealId.Of(act).Value, token: Cancellation);
        var made = Assert.IsType<ActSealed>(Assert.Single(events).Data);
        var document = await chamber.Secretary.Read($"/api/public/files/{made.Document.Digest}");
        Assert.Contains(number, document.Expect(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Holder", document.Text, StringComparison.Ordinal);

        var statement = await chamber.Secretary.Read($"/api/public/files/{made.Statement!.Digest}");
        Assert.Equal(number, statement.Expect(HttpStatusCode.OK)["act", "number"].GetString());
        Assert.Equal("adopted", statement["outcome"].GetString());
        Assert.DoesNotContain("Holder", statement.Text, StringComparison.Ordinal);
        var signature = await chamber.Secretary.Read($"/api/public/files/{made.Statement.SignatureDigest}");
        var report = Assert.Single(
            SignatureVerification.Verify(
                Encoding.ASCII.GetBytes(signature.Expect(HttpStatusCode.OK).Text),
                null,
                Trust.Read(host.Service<DevelopmentSeals>().Find(Town)!.Trust!),
                TimeProvider.System.GetUtcNow(),
                cancellation: TestContext.Current.CancellationToken
            )
        );
        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
    }

    private async Task TheRecountAgrees(Matter vote)
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        var recount = await Recount.Of(session, vote.Id, Cancellation);
        Assert.Equal("vote", recount!.Kind);
        Assert.All(recount.Figures, figure => Assert.Equal(figure.Counted, figure.Published));
    }

    private async Task TheReadModelsSayWhatTheEventsSay()
    {
        var comparison = new Comparison(host.Service<IDocumentStore>());
        foreach (var model in ReadModels.All.Where(it => it.Name is nameof(CouncilEntry) or nameof(PublicVote)))
        {
            var report = await comparison.Of(model, Town, Cancellation);
            Assert.True(report.Documents > 0);
            Assert.Empty(report.Differences);
        }
    }

    private async Task TheAuditorReplays(Matter vote)
    {
        var history = await chamber.Office.Auditor.Read($"/api/audit/streams/{vote.Id}");
        Assert.Equal(
            [
                "governance.vote-prepared",
                "governance.interest-declared",
                "governance.member-recused",
                "governance.vote-opened",
                "governance.ballot-cast",
                "governance.ballot-cast",
                "governance.ballot-cast",
                "governance.vote-result-declared",
            ],
            history
                .Expect(HttpStatusCode.OK)["events"]
                .EnumerateArray()
                .Select(recorded => recorded.GetProperty("kind").GetString())
        );
        Assert.Equal("closed", history["state", "phase"].GetString());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
