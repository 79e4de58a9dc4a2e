using System.Diagnostics;
using System.Net;
using Sijil.Reliability.Tests.Registers;

namespace Sijil.Reliability.Tests.CutOff;

/// <summary>
/// The connection to the database breaks after a commit and before the host hears of it: nobody knows whether the command was
/// recorded. Repeating it under the same key is right whatever happened.
/// </summary>
public sealed class UnknownOutcomeTests(CutOffRegister register) : IClassFixture<CutOffRegister>
{
    private const string Applications = "/api/permits/applications";
    private static readonly string Today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static readonly object Form = new
    {
        permitType = "building-permit",
        applicantKind = "person",
        applicantName = "Nobody Inparticular",
        siteAddress = "12, Rue des Oliviers",
        description = "A wall of two metres.",
        unit = Tokens.Unit,
        receivedOn = Today,
        channel = "counter",
    };

    private static readonly object Validity = new
    {
        validFrom = Today,
        checkedOn = Today,
        siteAddress = "12, Rue des Oliviers",
        description = "A wall.",
    };

    [Fact]
    public async Task A_creation_that_is_repeated_was_recorded_once_and_is_answered_as_it_was() =>
        await IsRecordedOnce(Applications, Form, version: null, HttpStatusCode.Created);

    [Fact]
    public async Task A_change_that_is_repeated_was_recorded_once_though_its_version_has_passed()
    {
        using var submitted = await register.Post(Applications, Form, Trace(), version: null, Trace());
        var id = (await Body(submitted)).GetProperty("streamId").GetGuid();

        await IsRecordedOnce($"{Applications}/{id}/validation", Validity, version: 1, HttpStatusCode.OK);
    }

    private async Task IsRecordedOnce(string path, object body, long? version, HttpStatusCode success)
    {
        var (key, trace) = (Trace(), Trace());
        var before = await register.Recorded();
        register.Proxy.SwallowCommitOf(trace);

        using var first = await register.Post(path, body, key, version, trace);
        Assert.True(register.Proxy.HasSwallowed(trace));
        Assert.Contains(first.StatusCode, new[] { success, HttpStatusCode.ServiceUnavailable });

        using var second = await register.Post(path, body, key, version, Trace());
        Assert.Equal(success, second.StatusCode);
        var answer = await Body(second);
        if (first.IsSuccessStatusCode)
            Assert.Equal((await Body(first)).GetRawText(), answer.GetRawText());

        var after = await register.Recorded();
        var added = after.Facts.Except(before.Facts, ById).ToArray();
        Assert.Equal(
            added.Select(fact => fact.Id),
            answer.GetProperty("eventIds").EnumerateArray().Select(id => id.GetGuid())
        );
        Assert.Equal(before.Answers.Count + 1, after.Answers.Count);
        WholeRegister.MustBe(after);
    }

    private static readonly EqualityComparer<RecordedFact> ById = EqualityComparer<RecordedFact>.Create(
        (one, other) => one?.Id == other?.Id,
        fact => fact.Id.GetHashCode()
    );

    private static async Task<JsonElement> Body(HttpResponseMessage response) =>
        JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static string Trace() => ActivityTraceId.CreateRandom().ToHexString();
}
