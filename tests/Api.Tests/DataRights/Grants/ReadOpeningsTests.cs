using System.Net;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.DataRights.Grants;

/// <summary>The citizen's question: who read my data?</summary>
public sealed class ReadOpeningsTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "openings-told";
    private const string Mine = "/api/access/openings";

    private static int people;

    private readonly string nationalId = $"19770000000000{Interlocked.Increment(ref people):D4}";
    private readonly Office office = new(host, Municipality, Exchange.OwnerUnit);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_person_sees_who_read_what_of_them_and_why_the_newest_first()
    {
        var exchange = await new Exchange(host, Municipality, "told-body").Registered();
        var submitted = await office.Submitted(new Applicant(NationalId: nationalId));
        (await office.Clerk.Open(submitted, OpeningRequests.CaseHandling, "contact", "applicant-name")).Expect(
            HttpStatusCode.OK
        );
        await exchange.Granted(["contact"]);
        (await exchange.Records("contact")).Expect(HttpStatusCode.OK);

        var answer = (await Citizen().Read(Mine)).Expect(HttpStatusCode.OK);

        Assert.Equal("no-store", answer.Message.Headers.CacheControl!.ToString());
        Assert.Equal(2, answer["total"].GetInt64());
        var (outside, inside) = (answer["items"][0], answer["items"][1]);
        Assert.Equal("To collect taxes", outside.GetProperty("body").GetProperty("en").GetString());
        Assert.Equal("public-task", outside.GetProperty("basis").GetString());
        var law = outside.GetProperty("law")[0];
        Assert.Equal("Article 14, Personal data act (example)", law.GetProperty("name").GetProperty("en").GetString());
        Assert.Equal(
            "Article 14, Loi sur les données personnelles (exemple)",
            law.GetProperty("name").GetProperty("fr").GetString()
        );
        Assert.Equal(
            "المادة 14 من قانون المعطيات الشخصية (مثال)",
            law.GetProperty("name").GetProperty("ar").GetString()
        );
        Assert.Equal("unchanged", law.GetProperty("since").GetString());
        Assert.NotEmpty(inside.GetProperty("legalBasis").GetString()!);
        Assert.Equal(["contact"], outside.GetProperty("fields").EnumerateArray().Select(field => field.GetString()));
        Assert.Equal(Municipality, inside.GetProperty("body").GetProperty("fr").GetString());
        Assert.Contains(
            "Handling of applications",
            inside.GetProperty("reason").GetProperty("en").GetString(),
            StringComparison.Ordinal
        );
        Assert.Matches(@"\p{IsArabic}", inside.GetProperty("reason").GetProperty("ar").GetString());
        Assert.DoesNotContain("reader", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_total_does_not_depend_on_the_page()
    {
        var submitted = await office.Submitted(new Applicant(NationalId: nationalId));
        for (var i = 0; i < 5; i++)
            (await office.Clerk.Open(submitted, OpeningRequests.CaseHandling, "contact")).Expect(HttpStatusCode.OK);

        var (seen, cursor) = (new List<DateTimeOffset>(), "");
        do
        {
            var page = (await Citizen().Read($"{Mine}?limit=2{cursor}")).Expect(HttpStatusCode.OK);
            Assert.Equal(5, page["total"].GetInt64());
            seen.AddRange(
                page["items"].EnumerateArray().Select(item => item.GetProperty("openedAt").GetDateTimeOffset())
            );
            cursor = page.Tells("next") ? $"&cursor={page["next"].GetString()}" : "";
        } while (cursor.Length > 0);

        Assert.Equal(5, seen.Distinct().Count());
        Assert.Equal(seen.OrderDescending(), seen);
    }

    [Fact]
    public async Task Another_person_sees_nothing_of_it()
    {
        var submitted = await office.Submitted(new Applicant(NationalId: nationalId));
        (await office.Clerk.Open(submitted, OpeningRequests.CaseHandling, "contact")).Expect(HttpStatusCode.OK);

        var other = (await host.Client(Municipality, Roles.Citizen, "a-neighbour").Read(Mine)).Expect(
            HttpStatusCode.OK
        );

        Assert.Equal(0, other["total"].GetInt64());
        Assert.Empty(other["items"].EnumerateArray());
    }

    [Theory]
    [InlineData("low", HttpStatusCode.NotFound)]
    [InlineData("Substantial", HttpStatusCode.NotFound)]
    [InlineData("substantial", HttpStatusCode.OK)]
    [InlineData("high", HttpStatusCode.OK)]
    public async Task To_whom_the_provider_does_not_know_well_enough_it_does_not_exist(
        string assurance,
        HttpStatusCode status
    ) => (await Citizen(assurance).Read(Mine)).Expect(status);

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=101")]
    [InlineData("?cursor=nonsense")]
    public async Task What_cannot_be_read_is_told(string query) =>
        (await Citizen().Read(Mine + query)).Expect(HttpStatusCode.BadRequest, "request.parameter-malformed");

    private HttpClient Citizen(string assurance = "substantial") =>
        host.Client(
            Municipality,
            [Roles.Citizen],
            "citizen-" + nationalId,
            nationalId: nationalId,
            assurance: assurance
        );
}
