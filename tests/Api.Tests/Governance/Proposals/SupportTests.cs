using System.Net;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Governance.Proposals;

public class SupportTests(RegisterHost host)
{
    private const string Municipality = "supports";

    private async Task<Petition> Begun() => await Petition.In(host, Municipality, residents: 20);

    [Fact]
    public async Task Somebody_supports_a_proposal_once_and_is_told_so()
    {
        var petition = await Begun();
        var proposal = await petition.Open();
        var citizen = petition.Citizen(Petition.Resident(1));
        Assert.False((await Petition.Mine(citizen, proposal))["supports"].GetBoolean());

        (await Petition.Support(citizen, proposal)).Expect(HttpStatusCode.OK);

        (await Petition.Support(citizen, proposal)).Expect(HttpStatusCode.Conflict, "governance.already-supported");
        var mine = (await Petition.Mine(citizen, proposal)).Expect(HttpStatusCode.OK);
        Assert.True(mine["supports"].GetBoolean());
        Assert.Equal("no-store", mine.Message.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_same_request_is_answered_alike()
    {
        var petition = await Begun();
        var proposal = await petition.Open();
        var citizen = petition.Citizen(Petition.Resident(1));

        var first = await Petition.Support(citizen, proposal, key: "same");
        var again = await Petition.Support(citizen, proposal, key: "same");

        Assert.Equal(first.Expect(HttpStatusCode.OK).Text, again.Expect(HttpStatusCode.OK).Text);
        Assert.Equal(1, await petition.Count("governance.support-given@1", proposal));
    }

    [Fact]
    public async Task A_support_is_taken_back_and_given_again()
    {
        var petition = await Begun();
        var proposal = await petition.Open();
        var citizen = petition.Citizen(Petition.Resident(1));

        (await Petition.TakeBack(citizen, proposal)).Expect(HttpStatusCode.Conflict, "governance.not-supported");
        (await Petition.Support(citizen, proposal)).Expect(HttpStatusCode.OK);
        (await Petition.TakeBack(citizen, proposal)).Expect(HttpStatusCode.OK);
        Assert.False((await Petition.Mine(citizen, proposal))["supports"].GetBoolean());
        (await Petition.Support(citizen, proposal)).Expect(HttpStatusCode.OK);

        Assert.Equal(2, await petition.Count("governance.support-given@1", proposal));
    }

    [Fact]
    public async Task Who_is_not_known_well_enough_is_refused()
    {
        var petition = await Begun();
        var proposal = await petition.Open();

        (await Petition.Support(petition.Citizen(Petition.Resident(1), assurance: "low"), proposal)).Expect(
            HttpStatusCode.Forbidden,
            "governance.assurance-too-low"
        );
        (await Petition.Support(petition.Citizen(null, "nobody"), proposal)).Expect(
            HttpStatusCode.Forbidden,
            "governance.national-id-missing"
        );
        (await Petition.Support(petition.Citizen("STRANGER"), proposal)).Expect(
            HttpStatusCode.Conflict,
            "governance.not-on-the-roll"
        );
        Assert.Equal(0, await petition.Count("governance.support-given@1", proposal));
    }

    [Fact]
    public async Task What_is_no_open_proposal_is_not_supported()
    {
        var petition = await Begun();
        var draft = await Petition.Draft(petition.Citizen(Petition.Author));
        var citizen = petition.Citizen(Petition.Resident(1));

        (await Petition.Support(citizen, draft)).Expect(HttpStatusCode.NotFound, "governance.proposal-not-found");
        (await Petition.Support(citizen, Guid.NewGuid())).Expect(
            HttpStatusCode.NotFound,
            "governance.proposal-not-found"
        );

        var withdrawn = await petition.Open();
        (
            await petition
                .Citizen(Petition.Author)
                .Change($"{Petition.Path}/{withdrawn}/withdrawal", new { reason = "mistaken" }, 2)
        ).Expect(HttpStatusCode.OK);
        (await Petition.Support(citizen, withdrawn)).Expect(HttpStatusCode.Conflict, "governance.proposal-withdrawn");
    }

    [Fact]
    public async Task A_revision_begins_the_count_anew()
    {
        var petition = await Begun();
        var proposal = await petition.Open();
        var citizen = petition.Citizen(Petition.Resident(1));
        (await Petition.Support(citizen, proposal)).Expect(HttpStatusCode.OK);

        (
            await petition.Citizen(Petition.Author).Change($"{Petition.Path}/{proposal}/revisions", Petition.Texts, 2)
        ).Expect(HttpStatusCode.OK);

        var mine = await Petition.Mine(citizen, proposal);
        Assert.False(mine["supports"].GetBoolean());
        Assert.Equal(1, mine["supportedRevision"].GetInt32());
        (await Petition.Support(citizen, proposal)).Expect(HttpStatusCode.OK);
    }
}
