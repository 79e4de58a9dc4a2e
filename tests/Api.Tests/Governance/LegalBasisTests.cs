using System.Net;
using System.Text.Json;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Governance;

/// <summary>A decision names the law it rests on, and what becomes of that law later does not change the decision.</summary>
public sealed class LegalBasisTests(RegisterHost host)
{
    private readonly Office office = new(host, "demo");

    [Fact]
    public async Task The_case_file_and_the_register_say_on_which_law_a_decision_rests()
    {
        var laws = new Laws(office, "cited");
        var entered = (await laws.Entered()).Expect(HttpStatusCode.Created);
        var decided = await Decided(laws);

        var basis = (await office.Decider.Read(decided.Path))["case", "decision", "basis"][0];
        Assert.Equal(laws.Act, basis.GetProperty("act").GetString());
        Assert.Equal("art_1", basis.GetProperty("clause").GetString());
        Assert.Equal($"{Office.Today.AddDays(-1):yyyy-MM-dd}", basis.GetProperty("applicableOn").GetString());
        Assert.Equal(entered.Version, basis.GetProperty("actVersion").GetInt64());

        await decided.After(office.Clerk, "notification", CaseHistories.Notification());
        Assert.Equal(1, (await Citing($"{laws.Act}%23art_1")).GetArrayLength());
        Assert.Equal(1, (await Citing(laws.Act)).GetArrayLength());
        Assert.Equal(0, (await Citing($"{laws.Act}%23art_2", expectNone: true)).GetArrayLength());
    }

    [Theory]
    [InlineData("art_9", "governance.cited-clause-not-in-force")]
    [InlineData(null, "governance.basis-missing")]
    public async Task A_decision_rests_on_what_is_law(string? clause, string code)
    {
        var laws = new Laws(office, $"refused-{clause?.Replace('_', '-') ?? "none"}");
        (await laws.Entered()).Expect(HttpStatusCode.Created);
        object[] basis = clause is null ? [] : [new { act = laws.Act, clause }];

        (await Decide(await office.Recommended(), basis)).Expect(HttpStatusCode.Conflict, code);
    }

    [Fact]
    public async Task What_is_not_in_the_register_is_not_cited() =>
        (await Decide(await office.Recommended(), [new { act = "state/act/1999/nowhere", clause = "art_1" }])).Expect(
            HttpStatusCode.Conflict,
            "governance.cited-act-unknown"
        );

    [Fact]
    public async Task A_repealed_act_carries_no_decision()
    {
        var laws = new Laws(office, "repealed");
        var entered = (await laws.Entered()).Expect(HttpStatusCode.Created);
        (await laws.Repealed(Office.Today.AddDays(-1), entered.Version)).Expect(HttpStatusCode.OK);

        (await Decide(await office.Recommended(), Citing(laws))).Expect(
            HttpStatusCode.Conflict,
            "governance.cited-clause-not-in-force"
        );
    }

    [Theory]
    [InlineData("corrected")]
    [InlineData("annulled")]
    public async Task A_later_change_of_the_law_is_told_beside_the_decision_and_changes_nothing_of_it(string fate)
    {
        var laws = new Laws(office, fate);
        var entered = (await laws.Entered()).Expect(HttpStatusCode.Created);
        var decided = await Decided(laws);
        await decided.After(office.Clerk, "notification", CaseHistories.Notification());
        var number = (await Citing(laws.Act))[0].GetProperty("number").GetString();

        var changed = fate is "corrected"
            ? await laws.Corrected("Un, en vérité.", entered.Version)
            : await laws.Repealed(new(2010, 1, 1), entered.Version);

        changed.Expect(HttpStatusCode.OK);
        await Eventually.Is(
            "the page tells what became of the law",
            async () => (await office.Clerk.Read($"/en/permits/{number}")).Text,
            page => page.Contains("The decision stays as it was made", StringComparison.Ordinal)
        );
        Assert.Equal("Un.", Laws.Words(await laws.Public($"?on=2015-06-01&version={entered.Version}"), 0));
        Assert.Equal(number, (await Citing(laws.Act))[0].GetProperty("number").GetString());
    }

    private async Task<Case> Decided(Laws laws)
    {
        var recommended = await office.Recommended();
        var answer = (await Decide(recommended, Citing(laws))).Expect(HttpStatusCode.OK);
        return recommended with { Version = answer.Version };
    }

    private async Task<Answer> Decide(Case recommended, object[] basis)
    {
        var file = await office.Decider.Read(recommended.Path);
        var decision = new
        {
            outcome = "grant",
            reasons = "Le projet respecte les règles.",
            recommendationHash = file["case", "recommendation", "hash"].GetString(),
            decidedOn = Office.Today.AddDays(-1),
            basis,
        };
        return await office.Decider.Change($"{recommended.Path}/decision", decision, recommended.Version);
    }

    private static object[] Citing(Laws laws) => [new { act = laws.Act, clause = "art_1" }];

    /// <summary>The entries of the register whose decisions rest on this law; the register follows the events soon after.</summary>
    private async Task<JsonElement> Citing(string law, bool expectNone = false) =>
        await Eventually.Is(
            $"the register lists what cites {law}",
            async () =>
                (await office.Clerk.Read($"/api/public/permits?cites={law}")).Expect(HttpStatusCode.OK)["items"],
            items => expectNone || items.GetArrayLength() > 0
        );
}
