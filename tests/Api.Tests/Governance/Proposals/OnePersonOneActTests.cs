using System.Net;
using Npgsql;
using Sijil.Api.Tests.Governance.Residents;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Governance.Proposals;

/// <summary>Whatever becomes of a person and their accounts, they act once.</summary>
public class OnePersonOneActTests(RegisterHost host)
{
    private const string Municipality = "one-act";
    private const string Person = "W-123";

    private async Task<(Petition Petition, Guid Proposal)> Supported()
    {
        var petition = await Petition.In(host, Municipality, residents: 3);
        await petition.OnTheRoll(APopulationOffice.Row(Person));
        var proposal = await petition.Open();
        (await Petition.Support(petition.Citizen(Person), proposal)).Expect(HttpStatusCode.OK);
        return (petition, proposal);
    }

    [Theory]
    [InlineData("w 123")]
    [InlineData("W-١٢٣")]
    public async Task Who_signs_in_with_another_account_or_spelling_is_the_same(string spelling)
    {
        var (petition, proposal) = await Supported();

        await SupportsNoMore(petition.Citizen(spelling, account: "another-account"), proposal);
    }

    [Fact]
    public async Task Who_leaves_and_returns_is_the_same()
    {
        var (petition, proposal) = await Supported();

        await petition.OnTheRoll($"{Person},Lina Haddad,1990-05-01,north,resident,2020-01-01,2026-01-31");
        (await Petition.Support(petition.Citizen(Person), proposal)).Expect(
            HttpStatusCode.Conflict,
            "governance.not-on-the-roll-that-day"
        );
        await petition.OnTheRoll($"{Person},Lina Haddad,1990-05-01,north,resident,2026-02-01,");

        await SupportsNoMore(petition.Citizen(Person), proposal);
    }

    [Fact]
    public async Task Who_moves_within_the_municipality_is_the_same()
    {
        var (petition, proposal) = await Supported();

        await petition.OnTheRoll(APopulationOffice.Row(Person, area: "south"));

        await SupportsNoMore(petition.Citizen(Person), proposal);
    }

    [Fact]
    public async Task Who_was_erased_is_the_same_and_their_support_stays()
    {
        var (petition, proposal) = await Supported();
        (await petition.Citizen(Person).Read(Petition.Path)).Expect(HttpStatusCode.OK); // Now the identity roll knows them.

        await Erase();
        Assert.Equal(1, await petition.Count("governance.support-given@1", proposal));
        await petition.OnTheRoll(APopulationOffice.Row(Person));

        await SupportsNoMore(petition.Citizen(Person, account: "after-erasure"), proposal);
    }

    private static async Task SupportsNoMore(HttpClient citizen, Guid proposal) =>
        (await Petition.Support(citizen, proposal)).Expect(HttpStatusCode.Conflict, "governance.already-supported");

    /// <summary>Deletes all that the vault has of anybody here, as an erasure of each of them would.</summary>
    private async Task Erase()
    {
        await using var connection = await RegisterHost.Connect(host.Database.Embedded!.Connections.Superuser);
        foreach (var table in new[] { "identity", "resident", "subject_key", "disclosure" })
        {
            await using var delete = new NpgsqlCommand(
                $"delete from vault.{table} where municipality = '{Municipality}'",
                connection
            );
            await delete.ExecuteNonQueryAsync();
        }
    }
}
