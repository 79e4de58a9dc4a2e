using System.Net;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.DataRights.Grants;

/// <summary>From asking to revoking, as the people concerned do it.</summary>
public sealed class GrantJourneyTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "exchange";

    private static int bodies;

    private readonly Exchange exchange = new(host, Municipality, $"body-{Interlocked.Increment(ref bodies)}");

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Municipality);
        await exchange.Registered();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_part_of_what_was_asked_for_is_granted_and_revoked()
    {
        var reviewed = await exchange.Reviewed();
        var approval = Exchange.Approval(["contact"], Exchange.BuildingPermits);

        (await exchange.Approve(reviewed, approval)).Expect(HttpStatusCode.OK);

        var request = await exchange.Consumer.Read($"{Exchange.Api}/requests/{reviewed.Id}");
        Assert.Equal("approved", request.Expect(HttpStatusCode.OK)["state"].GetString());
        Assert.True(request["outcome", "isPartial"].GetBoolean());
        var grant = request["outcome", "grantId"].GetGuid();
        var seen = (await exchange.Consumer.Read($"{Exchange.Api}/grants/{grant}")).Expect(HttpStatusCode.OK);
        Assert.Equal(["contact"], seen["terms", "fields"].EnumerateArray().Select(field => field.GetString()));

        (await exchange.Revoke(grant)).Expect(HttpStatusCode.OK);
        Assert.True((await exchange.Owner.Read($"{Exchange.Api}/grants/{grant}")).Tells("revocation", "revokedAt"));
        (await exchange.Revoke(grant, version: 2)).Expect(HttpStatusCode.Conflict, "data-rights.grant-already-revoked");
    }

    [Fact]
    public async Task A_refusal_tells_the_body_why()
    {
        var reviewed = await exchange.Reviewed();

        (await exchange.Refuse(reviewed)).Expect(HttpStatusCode.OK);

        var request = await exchange.Consumer.Read($"{Exchange.Api}/requests/{reviewed.Id}");
        Assert.Equal("refused", request["state"].GetString());
        Assert.Equal("To collect taxes", request["outcome", "reason", "en"].GetString());
        (await exchange.Approve(reviewed with { Version = 3 }, Exchange.Approval())).Expect(
            HttpStatusCode.Conflict,
            "data-rights.access-request-closed"
        );
    }

    /// <remarks>Under other accounts and in other roles: the same national id is the same person.</remarks>
    [Fact]
    public async Task One_person_with_three_accounts_is_one_person()
    {
        const string id = "190123456789012345";
        var asked = await exchange.Requested(by: exchange.As("somebody", id));
        var officer = host.Client(Municipality, [Roles.DataProtectionOfficer], "somebody-else", nationalId: id);
        var owner = host.Client(Municipality, [Roles.DataOwner], "a-third", Exchange.OwnerUnit, id);

        (
            await officer.Change(
                $"{Exchange.Api}/requests/{asked.Id}/review",
                new { opinion = "favourable" },
                asked.Version
            )
        ).Expect(HttpStatusCode.Conflict, "data-rights.own-access-request");
        var review = await exchange.Officer.Change(
            $"{Exchange.Api}/requests/{asked.Id}/review",
            new { opinion = "favourable" },
            asked.Version
        );
        (await exchange.Approve(asked with { Version = review.Version }, Exchange.Approval(), owner)).Expect(
            HttpStatusCode.Conflict,
            "data-rights.own-access-request"
        );
    }

    [Fact]
    public async Task Outside_the_unit_and_the_body_a_request_does_not_exist()
    {
        var reviewed = await exchange.Reviewed();
        var grant = await exchange.Granted();
        var elsewhere = host.Client(Municipality, Roles.DataOwner, "owner-elsewhere", "old-town");
        var stranger = exchange.EnforcementPoint("unbound-client");

        (await exchange.Approve(reviewed, Exchange.Approval(), elsewhere)).Expect(HttpStatusCode.NotFound);
        (await exchange.Revoke(grant, elsewhere)).Expect(HttpStatusCode.NotFound);
        foreach (var person in new[] { elsewhere, stranger })
        {
            (await person.Read($"{Exchange.Api}/requests/{reviewed.Id}")).Expect(HttpStatusCode.NotFound);
            (await person.Read($"{Exchange.Api}/grants/{grant}")).Expect(HttpStatusCode.NotFound);
            Assert.Empty((await person.Read($"{Exchange.Api}/grants"))["items"].EnumerateArray());
        }

        Assert.Single((await exchange.Consumer.Read($"{Exchange.Api}/grants"))["items"].EnumerateArray());
        Assert.Equal(2, (await exchange.Consumer.Read($"{Exchange.Api}/requests"))["items"].GetArrayLength());
    }

    [Fact]
    public async Task Who_has_no_body_cannot_ask() =>
        (await exchange.EnforcementPoint("nobody").Create($"{Exchange.Api}/requests", Exchange.Request())).Expect(
            HttpStatusCode.Forbidden,
            "data-rights.client-not-bound"
        );

    [Fact]
    public async Task A_client_that_was_unbound_stands_for_nobody()
    {
        var bound = await exchange.Administrator.Create(
            $"{Exchange.Api}/clients",
            new { clientId = "leaked-" + exchange.Body, body = exchange.Body }
        );
        var path = bound.Expect(HttpStatusCode.Created).Message.Headers.Location!.ToString();
        Assert.Equal(1, (await exchange.Administrator.Read(path)).Version);

        (await exchange.Administrator.Change($"{path}/unbind", null, 1)).Expect(HttpStatusCode.OK);

        (await exchange.Administrator.Read(path)).Expect(HttpStatusCode.NotFound, "data-rights.client.not-found");
        (
            await exchange
                .EnforcementPoint("leaked-" + exchange.Body)
                .Create($"{Exchange.Api}/requests", Exchange.Request())
        ).Expect(HttpStatusCode.Forbidden, "data-rights.client-not-bound");
    }

    /// <remarks>The same holds for whatever is asked for by an id: a record of another kind is not a fault but not there.</remarks>
    [Fact]
    public async Task Under_the_id_of_another_record_nothing_is_found()
    {
        var asked = await exchange.Requested();
        var path = $"{Exchange.Api}/clients/{asked.Id}";

        (await exchange.Administrator.Read(path)).Expect(HttpStatusCode.NotFound, "data-rights.client.not-found");
        (await exchange.Administrator.Change($"{path}/unbind", null, 1)).Expect(HttpStatusCode.NotFound);
        (await exchange.Revoke(asked.Id)).Expect(HttpStatusCode.NotFound, "data-rights.grant.not-found");
    }

    [Fact]
    public async Task The_owner_classifies_and_nobody_else_does()
    {
        var path = $"{Exchange.Api}/datasets/{Exchange.Applicants}";
        var read = await exchange.Consumer.Read(path);
        Assert.Equal("confidential", read.Expect(HttpStatusCode.OK)["classification", "level"].GetString());
        var classification = new
        {
            level = "internal",
            basis = Exchange.Basis,
            expiresOn = Office.Today.AddYears(2),
            reviewOn = Office.Today.AddYears(1),
        };

        (
            await host.Client(Municipality, Roles.DataOwner, "elsewhere", "old-town")
                .Change($"{path}/classification", classification, read.Version)
        ).Expect(HttpStatusCode.NotFound, "data-rights.dataset.not-found");
        (await exchange.Officer.Change($"{path}/classification", classification, read.Version)).Expect(
            HttpStatusCode.Forbidden
        );
        (await exchange.Owner.Change($"{path}/classification", classification, read.Version)).Expect(HttpStatusCode.OK);
        Assert.Equal("internal", (await exchange.Consumer.Read(path))["classification", "level"].GetString());
    }

    [Fact]
    public async Task A_public_body_cannot_rest_on_consent() =>
        (
            await exchange.Administrator.Create(
                $"{Exchange.Api}/bodies",
                new Exchange(host, Municipality, "other-" + exchange.Body).BodyForm(basis: "consent")
            )
        ).Expect(HttpStatusCode.Conflict, "data-rights.basis-not-open-to-kind");
}
