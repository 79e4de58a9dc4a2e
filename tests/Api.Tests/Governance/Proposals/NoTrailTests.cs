using System.Net;
using Sijil.Api.Tests.DataRights;

namespace Sijil.Api.Tests.Governance.Proposals;

/// <summary>Somebody with the whole database, but without the keys, looks for who supported a proposal.</summary>
public class NoTrailTests(RegisterHost host)
{
    private const string Municipality = "no-trail";
    private const int People = 40;

    [Fact]
    public async Task Nothing_that_is_stored_leads_from_a_support_to_a_person()
    {
        var petition = await Petition.In(host, Municipality, residents: People);
        var proposal = await petition.Open();
        var other = await petition.Open();

        // Everyone is known to the house: they drafted something of their own, before or after, under the same account, and in one trace.
        var supporters = Shuffled();
        foreach (var number in supporters)
        {
            var citizen = petition.Citizen(Petition.Resident(number));
            citizen.DefaultRequestHeaders.Add(
                "traceparent",
                $"00-{0xabcdef00 + number:x32}-{0xfedcba00 + number:x16}-01"
            );
            if (number % 2 == 0)
                await Petition.Draft(citizen);
            (await Petition.Support(citizen, proposal)).Expect(HttpStatusCode.OK);
            (await Petition.Support(citizen, other)).Expect(HttpStatusCode.OK);
            await Petition.Mine(citizen, proposal);
            if (number % 2 == 1)
                await Petition.Draft(citizen);
        }

        var dump = await DatabaseDump.Of(host.Database.Embedded!.Connections.Superuser);
        var trail = await Trail.Of(petition, proposal);

        Assert.Equal(People, trail.Supports.Count);
        Assert.Equal(People + 1, trail.Subjects.Count);
        NoPersonStandsAnywhereInTheClear(dump);
        NothingOfASupportStandsBesideAPerson(trail);
        TwoDecisionsHaveNoPseudonymInCommon(trail, await Trail.Of(petition, other));
        OrdersDoNotTell(trail);
    }

    /// <summary>Neither accounts nor national ids of those who took part, in any spelling.</summary>
    private static void NoPersonStandsAnywhereInTheClear(IReadOnlyDictionary<string, string> dump)
    {
        string[] people =
        [
            .. Enumerable
                .Range(1, People)
                .SelectMany(number => new[] { Petition.Resident(number), $"account-of-{Petition.Resident(number)}" }),
        ];
        Assert.All(dump, table => Assert.Empty(Leaks.In(table.Value, people)));
    }

    /// <summary>
    /// All that an act of participation left, headers and answers included, is searched for all that belongs to persons; and all that
    /// persons left elsewhere for the pseudonyms, the streams and the correlations of participation.
    /// </summary>
    private static void NothingOfASupportStandsBesideAPerson(Trail trail)
    {
        string[] ofPersons =
        [
            .. trail.Subjects,
            .. trail.RollDigests,
            .. trail.RowDigests,
            .. trail.Openings,
            .. trail.OtherCorrelations,
            .. trail.OtherCausations,
        ];
        Assert.NotEmpty(trail.Openings);
        Assert.NotEmpty(trail.OtherCorrelations);
        Assert.Empty(Leaks.In(string.Join('\n', trail.Supports.Concat(trail.Answers)), ofPersons));

        Assert.Empty(Leaks.In(string.Join('\n', trail.OtherRows), trail.Pseudonyms.Concat(trail.Correlations)));
        Assert.All(trail.Causations, Assert.Null);
        Assert.Distinct(trail.Correlations);
        Assert.Distinct(trail.Pseudonyms);
    }

    private static void TwoDecisionsHaveNoPseudonymInCommon(Trail one, Trail other)
    {
        Assert.Empty(one.Pseudonyms.Intersect(other.Pseudonyms));
        Assert.Empty(one.Streams.Intersect(other.Streams));
    }

    /// <summary>Where rows lie on disk, and which transaction wrote them, says of the roll nothing but that all came at once.</summary>
    private static void OrdersDoNotTell(Trail trail)
    {
        Assert.Single(trail.RollTransactions.Distinct());
        Assert.Empty(trail.RollTransactions.Intersect(trail.SupportTransactions));
        Assert.Equal(trail.RollOnDisk.Order(StringComparer.Ordinal), trail.RollOnDisk);
        Assert.Empty(trail.TouchedByParticipation);
    }

    private static int[] Shuffled() => [.. Enumerable.Range(1, People).OrderBy(number => number * 7919 % 101)];
}
