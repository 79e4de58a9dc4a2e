using System.Net;
using Marten;
using Sijil.Api.Tests.Permits;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Api.Tests.Governance.Councils;

/// <summary>Many act on a vote at once; each counts once, and nothing is counted after the result.</summary>
public sealed class CouncilVoteTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "chamber";

    private readonly Chamber chamber = new(host, Town, "council");

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Town);
        await chamber.Once();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task All_seats_vote_at_once_and_each_counts_once()
    {
        var vote = await chamber.Opened();
        var answers = await Task.WhenAll(
            from seat in Enumerable.Range(1, Chamber.Size)
            from attempt in Enumerable.Range(1, 3)
            select chamber.Cast(vote, seat, attempt == 1 ? "yes" : "no")
        );

        Assert.Equal(Chamber.Size, answers.Count(answer => answer.Status == HttpStatusCode.Created));
        Assert.All(
            answers.Where(answer => answer.Status != HttpStatusCode.Created),
            answer => answer.Expect(HttpStatusCode.Conflict, "governance.already-voted")
        );
        var ballots = (await Events(vote)).OfType<BallotCast>().ToArray();
        Assert.Equal(Chamber.Size, ballots.Length);
        Assert.Distinct(ballots.Select(ballot => ballot.Seat));
    }

    [Fact]
    public async Task A_repeated_ballot_under_one_key_is_one_ballot()
    {
        var vote = await chamber.Opened();
        var key = Requests.FreshKey();
        var first = await chamber.Member(1).Create($"{vote.Path}/ballots", new { choice = "yes" }, key);
        var again = await chamber.Member(1).Create($"{vote.Path}/ballots", new { choice = "yes" }, key);

        Assert.Equal(first.Expect(HttpStatusCode.Created).Text, again.Expect(HttpStatusCode.Created).Text);
    }

    [Fact]
    public async Task What_is_cast_counts_or_is_refused_and_nothing_in_between()
    {
        var vote = await chamber.Opened();
        (await chamber.Cast(vote, 1, "yes")).Expect(HttpStatusCode.Created);
        var casting = Enumerable.Range(2, Chamber.Size - 1).Select(seat => chamber.Cast(vote, seat, "no")).ToArray();
        var closing = Close(vote);
        var answers = await Task.WhenAll(casting);
        await closing;

        var events = await Events(vote);
        var result = events.OfType<VoteResultDeclared>().Single().Result;
        Assert.IsType<VoteResultDeclared>(events[^1]);
        Assert.Equal(1 + answers.Count(answer => answer.Status == HttpStatusCode.Created), result.Tally.Cast());
        Assert.Equal(result.Tally.Cast(), events.OfType<BallotCast>().Count());
        Assert.All(
            answers.Where(answer => answer.Status != HttpStatusCode.Created),
            answer => answer.Expect(HttpStatusCode.Conflict, "governance.vote-closed")
        );
    }

    [Fact]
    public async Task A_vote_that_missed_its_quorum_is_void_and_held_again()
    {
        var vote = await chamber.Closed("yes", "yes");
        (await chamber.Secretary.Create(Sessions.Decisions, Sessions.Decision(vote))).Expect(
            HttpStatusCode.Conflict,
            "governance.quorum-missed"
        );
        var state = await chamber.Secretary.Read(vote.Path);
        var proposal = state["proposalId"].GetGuid();
        await vote.After(chamber.Secretary, "void", new { reason = "Quorum non atteint." });

        var second = await chamber.Prepared(proposal);
        Assert.NotEqual(vote.Id, second.Id);
        Assert.Equal(2, (await chamber.Secretary.Read(second.Path))["number"].GetInt32());
        Assert.Equal(2, (await Events(vote)).OfType<BallotCast>().Count());
    }

    [Fact]
    public async Task A_vote_on_which_a_decision_rests_is_not_void()
    {
        var vote = await chamber.Closed("yes", "yes", "no");
        await chamber.Decided(vote);

        (await chamber.Secretary.Change($"{vote.Path}/void", new { reason = "Non." }, vote.Version)).Expect(
            HttpStatusCode.Conflict,
            "governance.decision-rests-on-vote"
        );
    }

    [Fact]
    public async Task Either_the_decision_is_taken_or_the_vote_is_void()
    {
        var vote = await chamber.Closed("yes", "yes", "no");
        var deciding = chamber.Secretary.Create(Sessions.Decisions, Sessions.Decision(vote));
        var voiding = chamber.Secretary.Change($"{vote.Path}/void", new { reason = "Non." }, vote.Version);

        Assert.NotEqual((await deciding).Status == HttpStatusCode.Created, (await voiding).Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_proposal_below_its_threshold_is_not_voted_on()
    {
        var proposal = await chamber.Proposal(isReached: false);
        var answer = await chamber.Secretary.Create(
            Sessions.Votes,
            new { proposalId = proposal, council = chamber.Code }
        );

        answer.Expect(HttpStatusCode.Conflict, "governance.threshold-not-reached");
        (
            await chamber.Secretary.Create(Sessions.Votes, new { proposalId = Guid.NewGuid(), council = chamber.Code })
        ).Expect(HttpStatusCode.NotFound, "governance.proposal-not-found");
    }

    [Fact]
    public async Task A_change_of_rules_leaves_prepared_votes_as_they_are()
    {
        var council = await new Chamber(host, Town, "changing").Seated();
        var vote = await council.Prepared();
        var path = $"/api/governance/councils/{council.Code}";
        var known = await council.Office.Administrator.Read(path);
        var changed = await council.Office.Administrator.Change(
            $"{path}/rules",
            new { rules = Chamber.Rules("two-thirds", "fails"), legalSource = "Délibération 14/2026" },
            known.Version
        );

        changed.Expect(HttpStatusCode.OK);
        Assert.Equal("simple", (await council.Secretary.Read(vote.Path))["rules", "majority"].GetString());
    }

    [Fact]
    public async Task Only_members_vote_and_only_the_secretary_leads()
    {
        var vote = await chamber.Prepared();

        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await chamber.Member(1).Change($"{vote.Path}/opening", Sessions.Nothing, vote.Version)).Status
        );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await chamber.Secretary.Create($"{vote.Path}/ballots", new { choice = "yes" })).Status
        );
    }

    [Fact]
    public async Task A_person_holds_one_seat_whatever_account_they_use()
    {
        var council = new Chamber(host, Town, "double");
        await council.Seated();
        var path = $"/api/governance/councils/{council.Code}";
        var known = await council.Office.Administrator.Read(path);
        var ended = await council.Office.Administrator.Change(
            $"{path}/members/seat-2/end",
            new { until = Office.Today.AddDays(-1) },
            known.Version
        );

        (
            await council.Appointed(2, ended.Expect(HttpStatusCode.OK).Version, council.NationalId(1), Office.Today)
        ).Expect(HttpStatusCode.Conflict, "governance.member-holds-seat");
    }

    private async Task Close(Matter vote)
    {
        while (true)
        {
            var now = await vote.Now(chamber.Secretary);
            var answer = await chamber.Secretary.Change($"{vote.Path}/result", Sessions.Nothing, now.Version);
            if (answer.Status == HttpStatusCode.OK)
                return;
            answer.Expect(HttpStatusCode.PreconditionFailed);
        }
    }

    private async Task<IReadOnlyList<object>> Events(Matter vote)
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        var events = await session.Events.FetchStreamAsync(vote.Id, token: TestContext.Current.CancellationToken);
        return [.. events.Select(recorded => recorded.Data)];
    }
}
