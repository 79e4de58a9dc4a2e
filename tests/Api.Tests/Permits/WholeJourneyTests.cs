using System.Net;

namespace Sijil.Api.Tests.Permits;

/// <summary>An application from receipt to permit, as clerks and deciders take it through the API.</summary>
public sealed class WholeJourneyTests(RegisterHost host) : IAsyncLifetime
{
    private readonly Office office = new(host, "journey");

    public async ValueTask InitializeAsync() => await host.AddMunicipality("journey");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_application_becomes_a_permit()
    {
        var submission = await office.Clerk.Create(Case.All, office.Submission(new Applicant()));
        submission.Expect(HttpStatusCode.Created);
        Assert.Equal("\"1\"", submission.ETag);
        var submitted = new Case(submission["streamId"].GetGuid(), 1);
        Assert.Equal(submitted.Path, submission.Message.Headers.Location!.ToString());

        var assigned = await submitted.After(office.Colleague, "officer", new { });
        Assert.Equal(2, assigned.Version);
        var requested = await assigned.After(office.Colleague, "completeness-requests", Missing());
        var answered = await requested.After(office.Colleague, "completeness-answers", Answered());
        var valid = await answered.After(office.Clerk, "validation", CaseHistories.Validation(Day(6)));
        var recommended = await valid.After(office.Colleague, "recommendation", Recommended());
        var decided = await recommended.After(office.Decider, "decision", await office.Decision(recommended));
        var notified = await decided.After(office.Clerk, "notification", CaseHistories.Notification());

        var file = (await office.Clerk.Read(notified.Path)).Expect(HttpStatusCode.OK);
        Assert.Equal(notified.Version, file.Version);
        Assert.Equal(8, file["asOf"].GetInt64());
        Assert.Equal("notified", file["case", "state"].GetString());
        Assert.Equal("grant", file["case", "decision", "outcome"].GetString());
        Assert.Equal("in-force", file["permit", "standing"].GetString());
        Assert.Matches(@"^PA-\d{4}-\d{6}$", file["case", "number"].GetString());
        Assert.Matches(@"^P-\d{4}-\d{6}$", file["permit", "number"].GetString());
        Assert.Equal(
            Enumerable.Range(0, 8).Select(_ => true),
            file["case", "acts"]
                .EnumerateArray()
                .Select(act => act.GetProperty("kind").GetString()!.StartsWith("permits.", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_refusal_leads_to_no_permit()
    {
        var recommended = await office.Recommended();
        var decision = await office.Decision(recommended, outcome: "refuse");
        var decided = await recommended.After(office.Decider, "decision", decision);
        var notified = await decided.After(office.Decider, "notification", CaseHistories.Notification());

        var file = await office.Clerk.Read(notified.Path);
        Assert.Equal("refuse", file["case", "decision", "outcome"].GetString());
        Assert.False(file.Tells("permit"));
    }

    [Fact]
    public async Task A_withdrawn_application_takes_no_further_act()
    {
        var valid = await office.Valid();
        var withdrawn = await valid.After(
            office.Clerk,
            "withdrawal",
            new { receivedOn = Office.Today, channel = "email" }
        );

        var late = await office.Colleague.Change(
            $"{valid.Path}/recommendation",
            CaseHistories.Recommendation(),
            withdrawn.Version
        );

        late.Expect(HttpStatusCode.Conflict, "permits.withdrawn");
    }

    [Fact]
    public async Task The_case_file_shows_sealed_values_by_name_and_commitment_only()
    {
        var applicant = new Applicant();
        var submitted = await office.Submitted(applicant);

        var file = await office.Clerk.Read(submitted.Path);

        var values = file["case", "sealed"].EnumerateArray().ToArray();
        Assert.Equal(
            ["applicant-name", "national-id", "contact", "site-address", "description"],
            values.Select(value => value.GetProperty("name").GetString())
        );
        Assert.All(values, value => Assert.Matches("^[A-Za-z0-9_-]{43}$", value.GetProperty("commitment").GetString()));
        Assert.DoesNotContain(applicant.Name, file.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(applicant.NationalId!, file.Text, StringComparison.Ordinal);
    }

    private static DateOnly Day(int number) => CaseHistories.ReceivedOn.AddDays(number);

    private static object Missing() =>
        new
        {
            kind = "incomplete",
            items = "Le plan de masse manque.",
            noticeOn = Day(2),
        };

    private static object Answered() =>
        new
        {
            receivedOn = Day(6),
            channel = "counter",
            answer = "Voici le plan.",
        };

    private static object Recommended() =>
        new
        {
            proposedOutcome = "grant",
            text = "Dossier complet et conforme.",
            recommendedOn = Day(7),
        };
}
