using System.Net;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.Governance.Proposals;

/// <summary>The municipality lays down who may support what, and everyone can read it.</summary>
public sealed class ParticipationRulesTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "participation";
    private const string Rules = "/api/governance/participation-rules";

    private static readonly object Name = new
    {
        ar = "مقترح حي",
        fr = "Proposition de quartier",
        en = "Neighbourhood proposal",
    };

    private static readonly object[] Basis =
    [
        new { act = $"{Municipality}/rules/2021/council-procedure", clause = "art_5" },
    ];

    private readonly Office office = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Rules_are_published_read_and_revised()
    {
        var created = (await Publish("neighbourhood")).Expect(HttpStatusCode.Created);
        var first = (await office.Clerk.Read(created.Message.Headers.Location!.ToString())).Expect(HttpStatusCode.OK);
        Assert.Equal(("neighbourhood", 1), (first["code"].GetString(), first["version"].GetInt32()));
        Assert.Equal(60, first["terms", "durationInDays"].GetInt32());
        Assert.Equal("art_5", first["basis"][0].GetProperty("clause").GetString());

        (await Revise("neighbourhood", Terms(days: 30), first.Version)).Expect(HttpStatusCode.OK);

        var second = (await office.Clerk.Read($"{Rules}/neighbourhood")).Expect(HttpStatusCode.OK);
        Assert.Equal((2, 2L), (second["version"].GetInt32(), second.Version));
        Assert.Equal(30, second["terms", "durationInDays"].GetInt32());
        Assert.Equal("Proposition de quartier", second["name", "fr"].GetString());
    }

    [Fact]
    public async Task A_proposal_stays_with_the_version_it_was_published_under()
    {
        const string rules = "citizen-proposal";
        var petition = await Petition.In(host, Municipality, residents: 1);
        var before = await petition.Open();
        var known = (await office.Clerk.Read($"{Rules}/{rules}")).Expect(HttpStatusCode.OK);
        (await Revise(rules, Terms(days: 10), known.Version)).Expect(HttpStatusCode.OK);

        var after = await petition.Open();

        var author = petition.Citizen(Petition.Author);
        Assert.Equal(90, await Days(before));
        Assert.Equal(10, await Days(after));

        async Task<int> Days(Guid proposal)
        {
            var read = (await author.Read($"{Petition.Path}/{proposal}")).Expect(HttpStatusCode.OK);
            return Day(read, "lastDay").DayNumber - Day(read, "firstDay").DayNumber;
        }
    }

    [Fact]
    public async Task The_same_request_is_answered_alike_and_another_one_finds_them_published()
    {
        var first = (await Publish("repeated", key: "same")).Expect(HttpStatusCode.Created);

        Assert.Equal(first.Text, (await Publish("repeated", key: "same")).Expect(HttpStatusCode.Created).Text);
        (await Publish("repeated")).Expect(HttpStatusCode.Conflict, "governance.participation-rules-already-published");
    }

    [Fact]
    public async Task Nobody_revises_rules_they_have_not_seen()
    {
        var created = (await Publish("unseen")).Expect(HttpStatusCode.Created);
        (await Revise("unseen", Terms(), created.Version)).Expect(HttpStatusCode.OK);

        (await Revise("unseen", Terms(), created.Version)).Expect(
            HttpStatusCode.PreconditionFailed,
            "request.version-stale"
        );
        (await office.Administrator.PostWith($"{Rules}/unseen/versions", Revision(Terms()), "unseen", null)).Expect(
            HttpStatusCode.PreconditionRequired,
            "request.if-match-missing"
        );
        (await Revise("never-published", Terms(), 1)).Expect(
            HttpStatusCode.NotFound,
            "governance.participation-rules-not-found"
        );
        (await office.Clerk.Read($"{Rules}/never-published")).Expect(
            HttpStatusCode.NotFound,
            "governance.participation-rules-not-found"
        );
    }

    [Fact]
    public async Task Rules_that_cannot_be_followed_are_refused()
    {
        (await Publish("endless", Terms(days: 0))).Expect(
            HttpStatusCode.Conflict,
            "governance.participation-rules-out-of-range"
        );
        (await Publish("on-the-moon", Terms(area: "moon"))).Expect(
            HttpStatusCode.Conflict,
            "governance.participation-area-unknown"
        );
        var nameless = (await Publish("nameless", new { durationInDays = 60 })).Expect(HttpStatusCode.BadRequest);
        Assert.Equal("request.invalid", nameless.Code);
    }

    [Theory]
    [InlineData(Roles.Clerk)]
    [InlineData(Roles.Citizen)]
    [InlineData(Roles.CouncilSecretary)]
    public async Task Only_an_administrator_lays_them_down(string role)
    {
        var person = office.Person($"rules-{role}", role);

        (await person.Create(Rules, Form("by-others", Terms()))).Expect(HttpStatusCode.Forbidden);
        (await person.Change($"{Rules}/citizen-proposal/versions", Revision(Terms()), 1)).Expect(
            HttpStatusCode.Forbidden
        );
    }

    private Task<Answer> Publish(string code, object? terms = null, string? key = null) =>
        office.Administrator.Create(Rules, Form(code, terms ?? Terms()), key);

    private Task<Answer> Revise(string code, object terms, long version) =>
        office.Administrator.Change($"{Rules}/{code}/versions", Revision(terms), version);

    private static object Form(string code, object terms) =>
        new
        {
            code,
            name = Name,
            terms,
            basis = Basis,
        };

    private static object Revision(object terms) =>
        new
        {
            name = Name,
            terms,
            basis = Basis,
        };

    private static object Terms(int days = 60, string area = "north") =>
        new
        {
            electorate = new
            {
                minimumAge = 16,
                classes = new[] { "resident" },
                areas = new[] { area },
            },
            durationInDays = days,
            threshold = new { atLeast = 1, perMille = 0 },
            daysForObjections = 30,
        };

    private static DateOnly Day(Answer answer, string member) =>
        DateOnly.Parse(answer[member].GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
