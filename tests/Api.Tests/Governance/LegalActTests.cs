using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Governance;

/// <summary>The law in the register: entered, changed, and read as it was on any day and as it was known at any time.</summary>
public sealed class LegalActTests(RegisterHost host)
{
    private readonly Office office = new(host, "demo");

    [Fact]
    public async Task Every_register_begins_with_laws_to_rest_on()
    {
        var acts = (await office.Clerk.Read("/api/public/acts")).Expect(HttpStatusCode.OK);

        Assert.Subset(
            acts["items"].EnumerateArray().Select(act => act.GetProperty("act").GetString()).ToHashSet(),
            new HashSet<string?>
            {
                "state/code/2019/urban-planning",
                "state/act/2020/electronic-signatures",
                "state/act/2018/personal-data",
                "demo/rules/2021/council-procedure",
            }
        );
    }

    [Fact]
    public async Task The_text_is_that_of_the_day_and_a_file_under_its_digest()
    {
        var laws = new Laws(office, "text");
        var entered = (await laws.Entered()).Expect(HttpStatusCode.Created);
        (await laws.Amended(new(2020, 1, 1), "Un, réformé.", entered.Version)).Expect(HttpStatusCode.OK);

        Assert.Equal("Un.", Laws.Words(await laws.Public("?on=2019-12-31"), 0));
        var today = await laws.Public();
        Assert.Equal("Un, réformé.", Laws.Words(today, 0));

        var digest = today["clauses"][0].GetProperty("texts").GetProperty("fr").GetProperty("digest").GetString()!;
        var file = (await office.Clerk.Read($"/api/public/files/{digest}")).Expect(HttpStatusCode.OK);
        Assert.Equal("Un, réformé.", file.Text);
        Assert.Equal(digest, Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text))));
        Assert.True(file.Message.Headers.CacheControl?.Public);
    }

    [Fact]
    public async Task What_was_known_earlier_stays_readable()
    {
        var laws = new Laws(office, "known");
        var entered = (await laws.Entered()).Expect(HttpStatusCode.Created);
        (await laws.Corrected("Un, en vérité.", entered.Version)).Expect(HttpStatusCode.OK);

        Assert.Equal("Un, en vérité.", Laws.Words(await laws.Public("?on=2015-06-01"), 0));
        Assert.Equal("Un.", Laws.Words(await laws.Public($"?on=2015-06-01&version={entered.Version}"), 0));
    }

    [Theory]
    [InlineData("?on=yesterday")]
    [InlineData("?version=-1")]
    public async Task What_cannot_be_understood_is_named(string query)
    {
        var laws = new Laws(office, "state-of-nothing");

        (await office.Clerk.Read($"/api/public/acts/{laws.Act}{query}")).Expect(
            HttpStatusCode.BadRequest,
            "request.parameter-malformed"
        );
    }

    [Fact]
    public async Task Nobody_changes_a_law_they_have_not_seen()
    {
        var laws = new Laws(office, "unseen");
        var entered = (await laws.Entered()).Expect(HttpStatusCode.Created);
        (await laws.Amended(new(2020, 1, 1), "Un, réformé.", entered.Version)).Expect(HttpStatusCode.OK);

        (await laws.Repealed(new(2021, 1, 1), entered.Version)).Expect(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task An_act_is_entered_once()
    {
        var laws = new Laws(office, "once");
        (await laws.Entered()).Expect(HttpStatusCode.Created);

        (await laws.Entered()).Expect(HttpStatusCode.Conflict, "governance.act-already-registered");
    }

    [Fact]
    public async Task Clerks_apply_the_law_and_do_not_make_it()
    {
        var act = await office.Clerk.Create("/api/governance/acts", new { });

        Assert.Equal(HttpStatusCode.Forbidden, act.Status);
    }

    [Fact]
    public async Task The_form_of_an_act_is_checked_member_by_member()
    {
        var act = new
        {
            act = "",
            title = new { fr = new string('x', 401) },
            clauses = new[] { new { clause = "1", text = new { fr = "Un." } } },
            inForceFrom = "2010-01-01",
            transition = "pending-cases-under-new-law",
            source = "JO",
        };

        var answer = (await office.Administrator.Create("/api/governance/acts", act)).Expect(HttpStatusCode.BadRequest);

        Assert.Equal(
            ["/act", "/clauses/0/clause", "/title/fr"],
            answer["errors"].EnumerateArray().Select(error => error.GetProperty("pointer").GetString()).Order()
        );
    }
}
