using System.Net;
using System.Text.Json;
using Sijil.Api.Tests.Governance;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.DataRights.Grants;

/// <summary>What is decided about access names the law it rests on: the clause, the day that governs, and what was known of the act.</summary>
public sealed class GrantLawTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "lawful-access";
    private const string NotInForce = "governance.cited-clause-not-in-force";

    private static int bodies;

    private readonly Exchange exchange = new(host, Municipality, $"body-{Interlocked.Increment(ref bodies)}");
    private readonly Office office = new(host, Municipality, Exchange.OwnerUnit);

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Municipality);
        await exchange.Registered();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_grant_and_its_revocation_say_on_which_law_they_rest()
    {
        var laws = new Laws(office, $"grants-{exchange.Body}");
        var entered = (await laws.Entered()).Expect(HttpStatusCode.Created);
        var reviewed = await exchange.Reviewed();
        (await exchange.Approve(reviewed, Exchange.Approval(basis: Citing(laws)))).Expect(HttpStatusCode.OK);

        var request = await exchange.Consumer.Read($"{Exchange.Api}/requests/{reviewed.Id}");
        Assert.Equal(Exchange.Claim, request["legalBasis"].GetString());
        Cites(request["outcome", "law"], laws, entered.Version);
        var path = $"{Exchange.Api}/grants/{request["outcome", "grantId"].GetGuid()}";
        var grant = await exchange.Consumer.Read(path);
        Assert.Equal("public-task", grant["basis"].GetString());
        Cites(grant["law"], laws, entered.Version);

        var corrected = (await laws.Corrected("Un, en vérité.", entered.Version)).Expect(HttpStatusCode.OK);
        (await exchange.Revoke(grant["id"].GetGuid(), basis: Citing(laws))).Expect(HttpStatusCode.OK);

        var revoked = await exchange.Consumer.Read(path);
        Cites(revoked["law"], laws, entered.Version);
        Cites(revoked["revocation", "law"], laws, corrected.Version);
    }

    [Fact]
    public async Task What_is_not_in_force_grants_refuses_and_revokes_nothing()
    {
        var grant = await exchange.Granted();
        var reviewed = await exchange.Reviewed();
        object[] beside = [new { act = Exchange.Act, clause = "art_99" }];

        (await exchange.Approve(reviewed, Exchange.Approval(basis: beside))).Expect(
            HttpStatusCode.Conflict,
            NotInForce
        );
        (await exchange.Refuse(reviewed, beside)).Expect(HttpStatusCode.Conflict, NotInForce);
        (await exchange.Refuse(reviewed, [])).Expect(HttpStatusCode.Conflict, "governance.basis-missing");
        (await exchange.Revoke(grant, basis: beside)).Expect(HttpStatusCode.Conflict, NotInForce);

        (await exchange.Refuse(reviewed)).Expect(HttpStatusCode.OK);
        var refused = await exchange.Consumer.Read($"{Exchange.Api}/requests/{reviewed.Id}");
        Assert.Equal(Exchange.Clause, refused["outcome", "law"][0].GetProperty("clause").GetString());
        Assert.False((await exchange.Owner.Read($"{Exchange.Api}/grants/{grant}")).Tells("revocation"));
    }

    [Fact]
    public async Task A_classification_rests_on_what_is_law_that_day()
    {
        var path = $"{Exchange.Api}/datasets/{Exchange.Applicants}";
        var read = await exchange.Consumer.Read(path);

        (await Classify(path, "art_99", read.Version)).Expect(HttpStatusCode.Conflict, NotInForce);
        (await Classify(path, "art_5", read.Version)).Expect(HttpStatusCode.OK);

        var law = (await exchange.Consumer.Read(path))["classification", "law"][0];
        Assert.Equal(Exchange.Act, law.GetProperty("act").GetString());
        Assert.Equal("art_5", law.GetProperty("clause").GetString());
        Assert.Equal($"{Office.Today:yyyy-MM-dd}", law.GetProperty("applicableOn").GetString());
    }

    /// <summary>A host remembers the law it refused by; what another host has learnt since counts all the same.</summary>
    [Fact]
    public async Task What_has_become_law_on_one_host_is_cited_on_another()
    {
        var laws = new Laws(office, $"hosts-{exchange.Body}");
        var entered = (await laws.Entered()).Expect(HttpStatusCode.Created);
        var reviewed = await exchange.Reviewed();
        var approval = Exchange.Approval(basis: [new { act = laws.Act, clause = "art_9" }]);
        var another = await host.StartAnother();
        try
        {
            var there = host.Client(Municipality, [Roles.DataOwner], "owner", Exchange.OwnerUnit, at: another);
            (await exchange.Approve(reviewed, approval, there)).Expect(HttpStatusCode.Conflict, NotInForce);

            (await laws.Enacted("art_9", new(2020, 1, 1), entered.Version)).Expect(HttpStatusCode.OK);

            (await exchange.Approve(reviewed, approval, there)).Expect(HttpStatusCode.OK);
        }
        finally
        {
            await RegisterHost.StopAnother(another);
        }
    }

    private Task<Answer> Classify(string path, string clause, long version) =>
        exchange.Owner.Change(
            $"{path}/classification",
            new
            {
                level = "confidential",
                basis = new[] { new { act = Exchange.Act, clause } },
                expiresOn = Office.Today.AddYears(2),
                reviewOn = Office.Today.AddYears(1),
            },
            version
        );

    private static object[] Citing(Laws laws) => [new { act = laws.Act, clause = "art_1" }];

    private static void Cites(JsonElement law, Laws laws, long version)
    {
        var cited = law.EnumerateArray().Single();
        Assert.Equal(laws.Act, cited.GetProperty("act").GetString());
        Assert.Equal("art_1", cited.GetProperty("clause").GetString());
        Assert.Equal($"{Office.Today:yyyy-MM-dd}", cited.GetProperty("applicableOn").GetString());
        Assert.Equal(version, cited.GetProperty("actVersion").GetInt64());
    }
}
