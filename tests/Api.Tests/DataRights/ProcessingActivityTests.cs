using System.Net;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.DataRights;

public sealed class ProcessingActivityTests(RegisterHost host) : IAsyncLifetime
{
    private const string All = "/api/data-rights/processing-activities";

    private readonly Office office = new(host, "activities");

    public async ValueTask InitializeAsync() => await host.AddMunicipality("activities");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_municipality_begins_with_those_of_permits()
    {
        var answer = (await office.Clerk.Read(All)).Expect(HttpStatusCode.OK);

        var codes = answer["items"].EnumerateArray().Select(item => item.GetProperty("code").GetString()).ToArray();
        Assert.Superset(
            new HashSet<string?>
            {
                "permits.case-handling",
                "permits.decision",
                "permits.identity-check",
                "permits.notify-decision",
            },
            codes.ToHashSet()
        );
    }

    [Fact]
    public async Task One_that_is_registered_can_be_read_used_and_ended_once()
    {
        var registered = await office.Administrator.Create(All, Activity("permits.site-visit"));
        registered.Expect(HttpStatusCode.Created);
        var read = await office.Clerk.Read(registered.Message.Headers.Location!.ToString());
        Assert.Equal("permits.site-visit", read.Expect(HttpStatusCode.OK)["code"].GetString());

        var submitted = await office.Submitted();
        (await office.Clerk.Open(submitted, "permits.site-visit", "site-address")).Expect(HttpStatusCode.OK);
        (await office.Administrator.Create(All, Activity("permits.site-visit"))).Expect(
            HttpStatusCode.Conflict,
            "data-rights.processing-activity-already-registered"
        );

        var ended = await office.Administrator.Change($"{All}/permits.site-visit/end", null, read.Version);
        ended.Expect(HttpStatusCode.OK);
        (await office.Administrator.Change($"{All}/permits.site-visit/end", null, ended.Version)).Expect(
            HttpStatusCode.Conflict,
            "data-rights.processing-activity-ended"
        );
        Assert.True((await office.Clerk.Read($"{All}/permits.site-visit")).Tells("endedAt"));
    }

    [Fact]
    public async Task Only_an_administrator_registers_one() =>
        (await office.Clerk.Create(All, Activity("permits.mine"))).Expect(HttpStatusCode.Forbidden);

    [Fact]
    public async Task One_that_nobody_registered_does_not_exist() =>
        (await office.Clerk.Read($"{All}/permits.curiosity")).Expect(
            HttpStatusCode.NotFound,
            "data-rights.processing-activity.not-found"
        );

    [Fact]
    public async Task It_is_named_in_all_three_languages()
    {
        var activity = new
        {
            code = "permits.half",
            name = new
            {
                ar = "زيارة",
                fr = "",
                en = "Visit",
            },
            purpose = new
            {
                ar = "زيارة",
                fr = "Visite",
                en = "Visit",
            },
            legalBasis = "Loi 1",
            fields = new[] { "site-address" },
            roles = new[] { "gardener" },
        };

        var answer = (await office.Administrator.Create(All, activity)).Expect(
            HttpStatusCode.BadRequest,
            "request.invalid"
        );

        Assert.Equal(
            ["/name/fr", "/roles"],
            answer["errors"].EnumerateArray().Select(error => error.GetProperty("pointer").GetString())
        );
    }

    /// <remarks>The largest that its shape allows still fits into the public log, so the limit of an event is never met here.</remarks>
    [Fact]
    public async Task The_largest_one_is_taken()
    {
        var (name, purpose) = (new string('ن', 200), new string('ن', 2_000));
        var activity = new
        {
            code = "permits." + new string('a', 52),
            name = new
            {
                ar = name,
                fr = name,
                en = name,
            },
            purpose = new
            {
                ar = purpose,
                fr = purpose,
                en = purpose,
            },
            legalBasis = new string('ن', 1_000),
            fields = Enumerable.Range(0, 100).Select(number => $"{new string('a', 55)}-{number:D4}"),
            roles = new[] { "clerk", "decider", "administrator", "auditor", "citizen" },
        };

        (await office.Administrator.Create(All, activity)).Expect(HttpStatusCode.Created);
    }

    private static object Activity(string code) =>
        new
        {
            code,
            name = new
            {
                ar = "زيارة الموقع",
                fr = "Visite du site",
                en = "Site visit",
            },
            purpose = new
            {
                ar = "معاينة الموقع",
                fr = "Voir le site",
                en = "To see the site",
            },
            legalBasis = "Loi n° 90-29, art. 73",
            fields = new[] { "site-address" },
            roles = new[] { "clerk" },
        };
}
