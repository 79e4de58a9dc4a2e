using System.Net;
using System.Text.Json;
using Sijil.Api.Tests.Permits;
using Sijil.Application;

namespace Sijil.Api.Tests.Governance;

/// <summary>Whoever decides chooses from what is law, and need not know addresses by heart.</summary>
public sealed class ReadClausesTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "clauses";
    private const string Clauses = "/api/governance/clauses";

    private readonly Office office = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_clause_is_found_by_words_of_any_language_with_what_a_decision_cites()
    {
        foreach (
            var words in new[] { "reasons refusal basis", "motivé sans base", "الطلب معللا", "personal-data art_15" }
        )
        {
            var found = await Found($"?q={Uri.EscapeDataString(words)}");

            var clause = found.Single();
            Assert.Equal("state/act/2018/personal-data", clause.GetProperty("act").GetString());
            Assert.Equal("art_15", clause.GetProperty("clause").GetString());
            Assert.Equal("Personal data act (example)", clause.GetProperty("title").GetProperty("en").GetString());
            Assert.StartsWith(
                "A request without a basis",
                clause.GetProperty("firstWords").GetProperty("en").GetString(),
                StringComparison.Ordinal
            );
        }

        Assert.Empty(await Found("?q=nothing-says-this"));
    }

    [Fact]
    public async Task Only_what_is_law_on_the_day_is_there()
    {
        var laws = new Laws(office, "on-a-day");
        var entered = (await laws.Entered(new(2020, 1, 1))).Expect(HttpStatusCode.Created);
        (await laws.Repealed(new(2024, 1, 1), entered.Version)).Expect(HttpStatusCode.OK);

        Assert.Equal(["art_1", "art_2"], (await Found("?q=on-a-day&on=2020-01-01")).Select(Name));
        Assert.Equal(["art_1", "art_2"], (await Found("?q=on-a-day&on=2023-12-31")).Select(Name));
        Assert.Empty(await Found("?q=on-a-day&on=2019-12-31"));
        Assert.Empty(await Found("?q=on-a-day&on=2024-01-01"));
        Assert.Empty(await Found("?q=on-a-day"));
    }

    [Fact]
    public async Task Pages_go_on_where_they_ended()
    {
        var all = (await Found("?limit=100&on=2025-01-01")).Select(Address).ToArray();

        var (seen, cursor) = (new List<string>(), "");
        do
        {
            var page = (await office.Decider.Read($"{Clauses}?limit=3&on=2025-01-01{cursor}")).Expect(
                HttpStatusCode.OK
            );
            seen.AddRange(page["items"].EnumerateArray().Select(Address));
            cursor = page.Tells("next") ? $"&cursor={page["next"].GetString()}" : "";
        } while (cursor.Length > 0);

        Assert.True(all.Length > 3);
        Assert.Equal(all, seen);
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Theory]
    [InlineData("?on=tomorrow")]
    [InlineData("?limit=0")]
    [InlineData("?limit=101")]
    [InlineData("?cursor=nonsense")]
    public async Task What_cannot_be_read_is_told(string query) =>
        (await office.Decider.Read(Clauses + query)).Expect(HttpStatusCode.BadRequest, "request.parameter-malformed");

    [Theory]
    [InlineData(Roles.Clerk, HttpStatusCode.OK)]
    [InlineData(Roles.CouncilSecretary, HttpStatusCode.OK)]
    [InlineData(Roles.DataOwner, HttpStatusCode.OK)]
    [InlineData(Roles.DataProtectionOfficer, HttpStatusCode.OK)]
    [InlineData(Roles.Citizen, HttpStatusCode.Forbidden)]
    public async Task It_is_there_for_those_who_decide(string role, HttpStatusCode status) =>
        (await office.Person($"a-{role}", role).Read(Clauses)).Expect(status);

    private async Task<IReadOnlyList<JsonElement>> Found(string query) =>
        [.. (await office.Decider.Read(Clauses + query)).Expect(HttpStatusCode.OK)["items"].EnumerateArray()];

    private static string? Name(JsonElement clause) => clause.GetProperty("clause").GetString();

    private static string Address(JsonElement clause) => $"{clause.GetProperty("act").GetString()}#{Name(clause)}";
}
