using System.Net;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.Governance.Proposals;

/// <summary>What somebody wrote and has not published is theirs to read, and nobody else's.</summary>
public class ReadDraftTests(RegisterHost host)
{
    private const string Municipality = "drafts";
    private const string Openings = "/api/access/openings";

    private async Task<Petition> Begun() => await Petition.In(host, Municipality, residents: 3);

    private static Task<Answer> Read(HttpClient reader, Guid draft) => reader.Read($"{Petition.Path}/{draft}/draft");

    [Fact]
    public async Task Its_author_reads_it_and_sees_that_it_was_opened()
    {
        var petition = await Begun();
        var author = petition.Citizen(Petition.Resident(1));
        var draft = await Petition.Draft(author);
        Assert.Empty((await author.Read(Openings)).Expect(HttpStatusCode.OK)["items"].EnumerateArray());

        var read = (await Read(author, draft)).Expect(HttpStatusCode.OK);

        Assert.Equal("Des arbres place du Marché", read["title"].GetString());
        Assert.Equal("Planter vingt arbres sur la place du Marché.", read["text"].GetString());
        Assert.Equal((1, 1L), (read["version"].GetInt32(), read.Version));
        Assert.Equal("no-store", read.Message.Headers.CacheControl!.ToString());
        var opening = Assert.Single((await author.Read(Openings))["items"].EnumerateArray());
        Assert.Equal(
            ["proposal-text", "proposal-title"],
            opening.GetProperty("fields").EnumerateArray().Select(field => field.GetString()).Order()
        );
    }

    [Fact]
    public async Task For_anyone_else_it_is_not_there()
    {
        var petition = await Begun();
        var draft = await Petition.Draft(petition.Citizen(Petition.Resident(2)));

        foreach (var (reader, id) in new[] { (petition.Citizen(Petition.Resident(3)), draft), (Citizen(2), Nothing) })
            (await Read(reader, id)).Expect(HttpStatusCode.NotFound, "governance.proposal-not-found");
        (await Read(petition.Clerk, draft)).Expect(HttpStatusCode.Forbidden);
        (await Read(host.Client(Municipality, Roles.Auditor, "auditor"), draft)).Expect(HttpStatusCode.Forbidden);
        (await Read(petition.Citizen(Petition.Resident(2), assurance: "low"), draft)).Expect(
            HttpStatusCode.Forbidden,
            "governance.assurance-too-low"
        );
        Assert.Empty((await Citizen(2).Read(Openings))["items"].EnumerateArray());

        HttpClient Citizen(int number) => petition.Citizen(Petition.Resident(number));
    }

    [Fact]
    public async Task Once_published_it_is_no_draft()
    {
        var petition = await Begun();
        var proposal = await petition.Open();

        (await Read(petition.Citizen(Petition.Author), proposal)).Expect(
            HttpStatusCode.NotFound,
            "governance.proposal-not-found"
        );
    }

    /// <summary>No proposal has this id.</summary>
    private static readonly Guid Nothing = Guid.Parse("018f0000-0000-4000-8000-00000000dead");
}
