using System.Net;
using Marten;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.DataRights;

/// <summary>The gate to personal values: who may open what, and that it is on record.</summary>
public sealed class OpeningTests(RegisterHost host) : IAsyncLifetime
{
    /// <summary>Known by no national id, so each application has an applicant of its own, whose openings are told apart.</summary>
    private static readonly Applicant Somebody = new(Name: "ليلى بن يوسف", NationalId: null);

    private readonly Office office = new(host, "openings");

    public async ValueTask InitializeAsync() => await host.AddMunicipality("openings");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Values_are_opened_for_a_purpose_and_it_is_recorded_whose_and_which()
    {
        var submitted = await office.Submitted(Somebody);

        var answer = await office.Clerk.Open(submitted, OpeningRequests.CaseHandling, "contact", "applicant-name");

        answer.Expect(HttpStatusCode.OK);
        Assert.Equal(OpeningRequests.CaseHandling, answer["activity"].GetString());
        Assert.Equal([("applicant-name", Somebody.Name), ("contact", Somebody.Contact)], answer.Values());
        Assert.Equal("no-store", answer.Message.Headers.CacheControl!.ToString());

        var opened = Assert.Single(await office.Opened(submitted));
        Assert.Equal(await office.ApplicantOf(submitted), opened.Subject);
        Assert.Equal(["applicant-name", "contact"], opened.Fields);
        Assert.Equal(
            (OpeningRequests.CaseHandling, 1, "clerk"),
            (opened.ActivityCode, opened.ActivityVersion, opened.Role)
        );
    }

    [Fact]
    public async Task Every_opening_is_a_stream_of_its_own_with_the_reader_in_its_metadata()
    {
        var submitted = await office.Submitted(Somebody);
        await office.Clerk.Open(submitted, OpeningRequests.CaseHandling, "applicant-name");
        await office.Clerk.Open(submitted, OpeningRequests.CaseHandling, "applicant-name");

        var opened = await office.Opened(submitted);

        Assert.Equal(2, opened.Select(opening => opening.DisclosureId).Distinct().Count());
        await using var session = host.Service<IDocumentStore>().QuerySession(office.Municipality);
        var recorded = Assert.Single(
            await session.Events.FetchStreamAsync(
                opened[0].DisclosureId.Value,
                token: TestContext.Current.CancellationToken
            )
        );
        Assert.Equal("data-rights.disclosure-opened@1", recorded.EventTypeName);
        Assert.Equal(opened[0].Reader.Value.ToString(), recorded.GetHeader("actor")?.ToString());
        Assert.NotNull(recorded.CorrelationId);
    }

    [Fact]
    public async Task Values_of_two_persons_are_recorded_for_each()
    {
        var submitted = await office.Submitted(Somebody);
        var declared = await submitted.After(
            office.Decider,
            "conflicts-of-interest",
            new { ground = "C’est mon cousin." }
        );

        var answer = await office.Clerk.Open(
            declared,
            OpeningRequests.CaseHandling,
            "applicant-name",
            "conflict-ground"
        );

        Assert.Contains(("conflict-ground", "C’est mon cousin."), answer.Expect(HttpStatusCode.OK).Values());
        var conflicted = (await office.Clerk.Read(declared.Path))["case", "conflicts"]
            [0]
            .GetProperty("person")
            .GetGuid();
        var ofOther = Assert.Single(await office.Opened(), opening => opening.Subject.Value == conflicted);
        Assert.Equal(["conflict-ground"], ofOther.Fields);
        Assert.Equal(["applicant-name"], Assert.Single(await office.Opened(submitted)).Fields);
    }

    [Fact]
    public async Task Who_holds_two_roles_opens_in_the_one_that_the_activity_names()
    {
        var submitted = await office.Submitted(Somebody);
        var reader = office.Person("both", Roles.Clerk, Roles.Decider);

        var answer = await reader.Open(submitted, "permits.decision", "description");

        answer.Expect(HttpStatusCode.OK);
        Assert.Equal("decider", Assert.Single(await office.Opened(submitted)).Role);
    }

    [Fact]
    public async Task Who_has_an_interest_opens_nothing_and_that_they_tried_is_recorded()
    {
        var submitted = await office.Submitted(Somebody);
        var declared = await submitted.After(office.Clerk, "conflicts-of-interest", new { });

        var answer = await office.Clerk.Open(declared, OpeningRequests.CaseHandling, "contact");

        answer.Expect(HttpStatusCode.Conflict, "permits.conflict-of-interest");
        Assert.Empty(await office.Opened(declared));
        Assert.Equal("permits.conflict-of-interest", Assert.Single(await office.Denied(declared)).Reason);
    }

    [Theory]
    [InlineData("permits.case-handling", "national-id", HttpStatusCode.Forbidden, "data-rights.field-not-allowed")]
    [InlineData("permits.case-handling", "shoe-size", HttpStatusCode.Forbidden, "data-rights.field-not-allowed")]
    [InlineData("permits.decision", "description", HttpStatusCode.Forbidden, "data-rights.role-not-allowed")]
    [InlineData(
        "permits.curiosity",
        "description",
        HttpStatusCode.NotFound,
        "data-rights.processing-activity.not-found"
    )]
    public async Task What_no_purpose_covers_is_denied_and_that_is_recorded_too(
        string activity,
        string field,
        HttpStatusCode status,
        string code
    )
    {
        var submitted = await office.Submitted(Somebody);

        var answer = await office.Clerk.Open(submitted, activity, field);

        answer.Expect(status, code);
        Assert.Empty(await office.Opened(submitted));
        var denied = Assert.Single(await office.Denied(submitted));
        Assert.Equal((code, "clerk", 1), (denied.Reason, denied.Role, denied.SubjectCount));
        Assert.Equal([await office.ApplicantOf(submitted)], denied.Subjects);
    }

    [Fact]
    public async Task A_value_that_was_erased_is_shown_as_such()
    {
        var submitted = await office.Submitted(Somebody);
        var subject = await office.ApplicantOf(submitted);
        await host.Database.Superuser!(
            $"delete from vault.subject_key where subject = '{subject.Value}'",
            TestContext.Current.CancellationToken
        );

        var answer = await office.Clerk.Open(submitted, OpeningRequests.CaseHandling, "applicant-name");

        Assert.Equal([("applicant-name", null)], answer.Expect(HttpStatusCode.OK).Values());
    }

    [Fact]
    public async Task Where_the_file_holds_no_such_value_nothing_is_opened()
    {
        var submitted = await office.Submitted(Somebody with { Contact = null });

        var answer = await office.Clerk.Open(submitted, OpeningRequests.CaseHandling, "contact");

        Assert.Empty(answer.Expect(HttpStatusCode.OK).Values());
        Assert.Empty(await office.Opened(submitted));
    }

    [Theory]
    [InlineData("""{"activity":"permits.case-handling"}""", "request.invalid")]
    [InlineData("""{"activity":"permits.case-handling","fields":[]}""", "request.invalid")]
    [InlineData("""{"activity":"permits.case-handling","fields":["Applicant Name"]}""", "request.invalid")]
    [InlineData("""{"activity":"permits.case-handling","fields":["contact"],"more":1}""", "request.malformed")]
    [InlineData("""{"activity":"permits.case-handling","fields":["contact"],"fields":[]}""", "request.malformed")]
    [InlineData("""{"activity":"permits.case-handling","fields":["\u0000"]}""", "request.malformed")]
    public async Task A_request_that_can_be_misread_is_refused(string body, string code)
    {
        var submitted = await office.Submitted(Somebody);

        var answer = await office.Clerk.PostWith($"{submitted.Path}/openings", body, key: null, ifMatch: null);

        answer.Expect(HttpStatusCode.BadRequest, code);
        Assert.Empty(await office.Denied(submitted));
    }
}
