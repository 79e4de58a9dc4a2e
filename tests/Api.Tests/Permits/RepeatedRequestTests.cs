using System.Net;

namespace Sijil.Api.Tests.Permits;

/// <summary>What the headers of a change promise: once, and only on what was seen.</summary>
public sealed class RepeatedRequestTests(RegisterHost host) : IAsyncLifetime
{
    private readonly Office office = new(host, "repeated");

    public async ValueTask InitializeAsync() => await host.AddMunicipality("repeated");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_repeated_submission_is_answered_with_the_same_bytes_and_recorded_once()
    {
        var (key, body) = (Requests.FreshKey(), office.Submission(new Applicant()));

        var first = await office.Clerk.Create(Case.All, body, key);
        var second = await office.Clerk.Create(Case.All, body, key);

        Assert.Equal(HttpStatusCode.Created, second.Expect(first.Status).Status);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.ETag, second.ETag);
        Assert.Equal(first.Message.Headers.Location, second.Message.Headers.Location);
    }

    [Fact]
    public async Task A_repeated_change_is_answered_as_before_although_the_record_moved_on()
    {
        var submitted = await office.Submitted();
        var (key, body) = (Requests.FreshKey(), CaseHistories.Validation());
        var first = await office.Clerk.Change($"{submitted.Path}/validation", body, submitted.Version, key);
        var valid = submitted with { Version = first.Expect(HttpStatusCode.OK).Version };
        await valid.After(office.Colleague, "recommendation", CaseHistories.Recommendation());

        var second = await office.Clerk.Change($"{submitted.Path}/validation", body, submitted.Version, key);

        Assert.Equal(first.Text, second.Expect(HttpStatusCode.OK).Text);
        Assert.Equal(first.ETag, second.ETag);
    }

    [Fact]
    public async Task Requests_under_one_key_at_the_same_time_are_recorded_once()
    {
        var (key, body, clerk) = (Requests.FreshKey(), office.Submission(new Applicant()), office.Clerk);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => clerk.Create(Case.All, body, key)));

        Assert.All(answers, answer => answer.Expect(HttpStatusCode.Created));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var key = Requests.FreshKey();
        await office.Clerk.Create(Case.All, office.Submission(new Applicant()), key);

        var other = await office.Clerk.Create(Case.All, office.Submission(new Applicant(Name: "Karim Other")), key);

        other.Expect(HttpStatusCode.UnprocessableEntity, "request.idempotency-key-reused");
    }

    [Fact]
    public async Task The_key_of_somebody_else_is_another_key()
    {
        var key = Requests.FreshKey();
        var body = office.Submission(new Applicant());

        var mine = await office.Clerk.Create(Case.All, body, key);
        var theirs = await office.Colleague.Create(Case.All, body, key);

        Assert.NotEqual(
            mine.Expect(HttpStatusCode.Created)["streamId"].GetGuid(),
            theirs.Expect(HttpStatusCode.Created)["streamId"].GetGuid()
        );
    }

    [Theory]
    [InlineData(null, "\"1\"", HttpStatusCode.BadRequest, "request.idempotency-key-missing")]
    [InlineData("a key", "\"1\"", HttpStatusCode.BadRequest, "request.idempotency-key-malformed")]
    [InlineData("key", null, HttpStatusCode.PreconditionRequired, "request.if-match-missing")]
    [InlineData("key", "1", HttpStatusCode.BadRequest, "request.if-match-malformed")]
    [InlineData("key", "W/\"1\"", HttpStatusCode.BadRequest, "request.if-match-malformed")]
    [InlineData("key", "*", HttpStatusCode.BadRequest, "request.if-match-malformed")]
    [InlineData("key", "\"1\", \"2\"", HttpStatusCode.BadRequest, "request.if-match-malformed")]
    [InlineData("key", "\"7\"", HttpStatusCode.PreconditionFailed, "request.version-stale")]
    public async Task A_change_needs_a_key_and_the_version_that_was_seen(
        string? key,
        string? ifMatch,
        HttpStatusCode status,
        string code
    )
    {
        var submitted = await office.Submitted();

        var answer = await office.Clerk.PostWith(
            $"{submitted.Path}/validation",
            CaseHistories.Validation(),
            key,
            ifMatch
        );

        answer.Expect(status, code);
        Assert.Equal(submitted.Version, (await office.Clerk.Read(submitted.Path)).Version);
    }

    [Fact]
    public async Task A_stale_change_is_told_where_the_record_stands()
    {
        var recommended = await office.Recommended();

        var stale = await office.Colleague.Change(
            $"{recommended.Path}/recommendation",
            CaseHistories.Recommendation(),
            version: 1
        );

        stale.Expect(HttpStatusCode.PreconditionFailed, "request.version-stale");
        Assert.Equal(recommended.Version, stale["currentVersion"].GetInt64());
    }

    [Fact]
    public async Task A_refused_change_is_not_remembered()
    {
        var submitted = await office.Submitted();
        var (key, path) = (Requests.FreshKey(), $"{submitted.Path}/recommendation");

        var early = await office.Colleague.Change(path, CaseHistories.Recommendation(), submitted.Version, key);
        early.Expect(HttpStatusCode.Conflict, "permits.not-yet-valid");
        var valid = await submitted.After(office.Clerk, "validation", CaseHistories.Validation());
        var later = await office.Colleague.Change(path, CaseHistories.Recommendation(), valid.Version, key);

        later.Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_reader_who_has_the_version_is_told_that_it_is_the_same()
    {
        var submitted = await office.Submitted();
        using var request = new HttpRequestMessage(HttpMethod.Get, submitted.Path);
        request.Headers.TryAddWithoutValidation("If-None-Match", $"\"{submitted.Version}\"");

        var answer = await office.Clerk.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }
}
