using System.Net;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.DataRights.Grants;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Api.Tests.DataRights.Grants;

/// <summary>The reading itself: what is granted and no more, on record before it is shown, and stopped in the middle.</summary>
public sealed class ReadRecordsTests(RegisterHost host) : IAsyncLifetime
{
    private static int registers;

    private readonly string municipality = $"records-{Interlocked.Increment(ref registers)}";

    private Exchange exchange = null!;
    private Office office = null!;

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(municipality);
        exchange = await new Exchange(host, municipality).Registered();
        office = new Office(host, municipality, Exchange.OwnerUnit);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Only_what_was_asked_for_and_granted_is_shown_and_each_person_is_told()
    {
        var applicants = await Submitted(3);
        var grant = await exchange.Granted();

        var page = (await exchange.Records("contact")).Expect(HttpStatusCode.OK);

        Assert.Equal(grant, page["grant"].GetGuid());
        Assert.Equal(1, page["grantVersion"].GetInt64());
        Assert.Equal(applicants.Select(person => person.Contact).Order(), Contacts(page).Order());
        Assert.All(page["records"].EnumerateArray(), record => Assert.Single(record.EnumerateObject()));
        Assert.Equal("no-store", page.Message.Headers.CacheControl!.ToString());
        var opened = await office.Opened();
        Assert.Equal(3, opened.Count);
        Assert.All(opened, opening => Assert.Equal((grant, 1L), (opening.Grant!.GrantId.Value, opening.Grant.Version)));
        Assert.All(opened, opening => Assert.Equal(["contact"], opening.Fields));
    }

    [Fact]
    public async Task What_is_not_granted_is_refused_and_that_is_on_record()
    {
        await Submitted(1);
        (await exchange.Records("contact")).Expect(HttpStatusCode.Forbidden, "data-rights.not-granted");
        var grant = await exchange.Granted(["contact"]);

        (await exchange.Records("contact,applicant-name")).Expect(
            HttpStatusCode.Forbidden,
            "data-rights.field-not-granted"
        );
        (await exchange.Records("national-id")).Expect(HttpStatusCode.Forbidden, "data-rights.field-not-granted");
        (await exchange.Records("contact", by: exchange.EnforcementPoint("stranger"))).Expect(
            HttpStatusCode.Forbidden,
            "data-rights.client-not-bound"
        );

        var denied = await office.Denied();
        Assert.Equal(
            [
                "data-rights.not-granted",
                "data-rights.field-not-granted",
                "data-rights.field-not-granted",
                "data-rights.client-not-bound",
            ],
            denied.Select(denial => denial.Reason)
        );
        Assert.Equal([null, grant, grant, null], denied.Select(denial => denial.Grant?.Value));
        Assert.Empty(await office.Opened());
    }

    [Fact]
    public async Task Rows_outside_the_grant_are_not_there()
    {
        var inside = await Submitted(2);
        await new Office(host, municipality, "old-town").Submitted(Person(9));
        await exchange.Granted(["contact"], new { units = new[] { Exchange.OwnerUnit }, receivedUntil = Office.Today });

        Assert.Equal(
            inside.Select(person => person.Contact).Order(),
            Contacts(await exchange.Records("contact")).Order()
        );
        Assert.Equal(2, (await office.Opened()).Count);
    }

    [Fact]
    public async Task Pages_go_on_where_they_ended_and_never_repeat()
    {
        var applicants = await Submitted(5);
        await exchange.Granted();

        var (seen, cursor) = (new List<string>(), "");
        do
        {
            var page = (await exchange.Records("contact", $"&limit=2{cursor}")).Expect(HttpStatusCode.OK);
            seen.AddRange(Contacts(page));
            cursor = page.Tells("next") ? $"&cursor={page["next"].GetString()}" : "";
        } while (cursor.Length > 0);

        Assert.Equal(applicants.Select(person => person.Contact).Order(), seen.Order());
    }

    [Fact]
    public async Task A_revocation_stops_a_reading_in_the_middle()
    {
        await Submitted(3);
        var grant = await exchange.Granted();
        var first = (await exchange.Records("contact", "&limit=2")).Expect(HttpStatusCode.OK);

        (await exchange.Revoke(grant)).Expect(HttpStatusCode.OK);

        (await exchange.Records("contact", $"&limit=2&cursor={first["next"].GetString()}")).Expect(
            HttpStatusCode.Forbidden,
            "data-rights.grant-revoked"
        );
        Assert.Equal(2, (await office.Opened()).Count);
        Assert.Equal("data-rights.grant-revoked", Assert.Single(await office.Denied()).Reason);
    }

    /// <remarks>The permission was right when it was given; what is then recorded rests on grant and client, and finds that one has moved.</remarks>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_permission_given_before_opens_nothing_after(bool byRevoking)
    {
        var submitted = await office.Submitted(Person(1));
        var grant = await exchange.Granted();
        var subject = await office.ApplicantOf(submitted);
        var commitment = (await office.Clerk.Read(submitted.Path))["case", "sealed"]
            .EnumerateArray()
            .Single(value => value.GetProperty("name").GetString() == "contact")
            .GetProperty("commitment")
            .GetString()!;
        var reader = new Actor(new SubjectId(Guid.NewGuid()), Roles.DataConsumer, null, Client: exchange.ClientId);
        var instruction = new Instruction(municipality, reader, "test");

        var (permission, _) = await host.Service<Gate>()
            .Ask(
                new AccessInquiry(exchange.ClientId, Body: null, Exchange.Applicants, ["contact"], Row: null),
                new AccessRequest(reader.Person, reader.Roles, [subject], ["contact"]),
                instruction,
                TestContext.Current.CancellationToken
            );
        (byRevoking ? await exchange.Revoke(grant) : await Unbind()).Expect(HttpStatusCode.OK);

        await Assert.ThrowsAnyAsync<Exception>(() =>
            host.Service<Vault>().Open([commitment], permission!, instruction, TestContext.Current.CancellationToken)
        );
        Assert.Empty(await office.Opened());
    }

    [Fact]
    public async Task A_client_unbound_in_the_middle_reads_no_more()
    {
        await Submitted(1);
        await exchange.Granted();
        (await exchange.Records("contact")).Expect(HttpStatusCode.OK);

        (await Unbind()).Expect(HttpStatusCode.OK);

        (await exchange.Records("contact")).Expect(HttpStatusCode.Forbidden, "data-rights.client-not-bound");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("contact", "&limit=0")]
    [InlineData("contact", "&limit=101")]
    [InlineData("contact", "&cursor=AAAA")]
    public async Task What_cannot_be_read_is_told(string fields, string more) =>
        (await exchange.Records(fields, more)).Expect(HttpStatusCode.BadRequest, "request.parameter-malformed");

    private Task<Answer> Unbind()
    {
        var client = ClientBindingId.Of(exchange.ClientId).Value;
        return exchange.Administrator.Change($"{Exchange.Api}/clients/{client}/unbind", null, 1);
    }

    private async Task<IReadOnlyList<Applicant>> Submitted(int count)
    {
        var people = Enumerable.Range(1, count).Select(Person).ToArray();
        foreach (var person in people)
            await office.Submitted(person);
        return people;
    }

    private static Applicant Person(int number) =>
        new(Name: $"Person {number}", NationalId: null, Contact: $"person-{number}@exemple.dz");

    private static IEnumerable<string> Contacts(Answer page) =>
        page["records"].EnumerateArray().Select(record => record.GetProperty("contact").GetString()!);
}
