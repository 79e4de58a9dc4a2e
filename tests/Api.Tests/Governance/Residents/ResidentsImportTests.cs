using Sijil.Api.Tests.DataRights;
using Sijil.Application.DataRights;
using Sijil.Application.Governance.Residents;
using Sijil.Application.Permits.Import;
using Sijil.Application.Permits.Import.Sources;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Api.Tests.Governance.Residents;

/// <summary>The roll goes into the vault, row by row, and nothing tells in which order or of whom.</summary>
public sealed class ResidentsImportTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "residents";
    private const string Name = "Zahra Bensalem-Oukaci";
    private const string NationalId = "990-17-TAMZALIT-4";

    private readonly APopulationOffice office = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync()
    {
        office.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_second_run_over_the_same_file_adds_nothing_and_says_so()
    {
        string[] rows = [Row("A1"), Row("A2", "south"), Row("A3", @class: "non-resident")];

        var first = await office.HandOver(rows);
        var events = await office.Events();
        var stored = await office.StoredOrder();
        var again = await office.HandOver(rows);

        Assert.Equal(new RollCounts(3, 0, 0, 0), first.Counts);
        Assert.Equal(new RollCounts(0, 0, 3, 0), again.Counts);
        Assert.Equal(events, await office.Events());
        Assert.Equal(stored, await office.StoredOrder());
    }

    [Fact]
    public async Task A_later_file_changes_and_adds_and_takes_nobody_away()
    {
        await office.HandOver(Row("B1"), Row("B2"));

        var report = await office.HandOver(Row("b-1", "south"), Row("B3"));

        Assert.Equal(new RollCounts(1, 1, 0, 0), report.Counts);
        Assert.Equal(new Eligibility.Granted("south", ResidenceClass.Resident), await office.Ask("B1"));
        Assert.Equal(new Eligibility.Granted("north", ResidenceClass.Resident), await office.Ask("B2"));
        Assert.Equal(new Eligibility.Refused(ResidentsRejections.NotOnTheRoll), await office.Ask("B4"));
        Assert.Equal(new Eligibility.Refused(ResidentsRejections.NotOnTheRoll), await office.Ask(null));
    }

    [Fact]
    public async Task Bad_rows_are_named_by_line_and_reason_and_the_good_ones_are_in()
    {
        var report = await office.HandOver(
            Row("C1"),
            Row("--"),
            Row("C3", "atlantis"),
            Row("C4", @class: "tourist"),
            Row("C5", born: "1 May 1990"),
            Row(" c 1 "),
            "C7,Lina Haddad,1990-05-01,north,resident,2020-01-01,2019-01-01",
            "C8,too,few"
        );

        Assert.Equal(new RollCounts(1, 0, 0, 7), report.Counts);
        Assert.Equal(
            [
                new("roll.csv", 3, RollFaults.NobodyNamed, "national_id"),
                new("roll.csv", 4, RollFaults.AreaUnknown, "area"),
                new("roll.csv", 5, RollFaults.ClassUnknown, "class"),
                new("roll.csv", 6, RowFaults.NotADate, "birth_date"),
                new("roll.csv", 7, RollFaults.NamedTwice, null),
                new("roll.csv", 8, RollFaults.EndsBeforeItBegins, "until"),
                new BadRow("roll.csv", 9, RowFaults.FieldCount, null),
            ],
            report.BadRows
        );
        Assert.IsType<Eligibility.Granted>(await office.Ask("C1"));
        Assert.IsType<Eligibility.Refused>(await office.Ask("C3"));
    }

    [Fact]
    public async Task The_order_of_the_file_is_not_the_order_of_anything_stored()
    {
        var people = Enumerable.Range(1, 300).Select(number => $"D{number}").ToArray();

        await office.HandOver(people.Select(person => Row(person)));

        var inFile = new List<string>();
        foreach (var person in people)
            inFile.Add(await Digest(Municipality, person));
        var stored = (await office.StoredOrder()).Intersect(inFile);
        Assert.Equal(inFile.Order(StringComparer.Ordinal), stored);
        Assert.NotEqual(inFile, stored);
    }

    [Fact]
    public async Task No_value_is_in_the_clear_anywhere_and_no_question_is_an_opening()
    {
        var lines = await host.Log.During(async () =>
        {
            await office.HandOver(Row(NationalId, name: Name), Row("G2", born: Name));
            await office.Ask(NationalId);
            await office.Count();
        });

        Assert.DoesNotContain(lines, line => Leaks.In(line, [Name, NationalId, "99017TAMZALIT4"]).Count > 0);
        var dump = await DatabaseDump.Of(host.Database.Embedded!.Connections.Superuser);
        Assert.DoesNotContain(dump, table => Leaks.In(table.Value, [Name, NationalId, "99017TAMZALIT4"]).Count > 0);
        Assert.DoesNotContain(await office.Events(), fact => fact.Contains("disclosure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_event_of_an_import_says_that_it_happened_and_of_nobody()
    {
        var before = await Imports();

        await office.HandOver(Row("H1"), Row("H2"));

        var imported = Assert.Single((await Imports()).Except(before));
        Assert.Contains("\"added\": 2", imported, StringComparison.Ordinal);
        Assert.DoesNotContain(await Digest(Municipality, "H1"), imported, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_a_municipality_or_a_file_nothing_begins()
    {
        var before = await Imports();
        using var nowhere = new APopulationOffice(host, "roll-nowhere");

        await Assert.ThrowsAsync<UnknownMunicipalityException>(() => nowhere.HandOver(Row("I1")));
        await Assert.ThrowsAsync<ImportSourceException>(() =>
            host.Service<ResidentsImport>().Run(Municipality, "/nowhere.csv", TestContext.Current.CancellationToken)
        );

        Assert.Equal(before, await Imports());
    }

    private static string Row(
        string nationalId,
        string area = "north",
        string @class = "resident",
        string born = "1990-05-01",
        string name = "Lina Haddad"
    ) => APopulationOffice.Row(nationalId, area, @class, born, name);

    private async Task<IReadOnlyList<string>> Imports() =>
        [
            .. (await office.Events()).Where(fact =>
                fact.StartsWith("governance.residents-roll-imported", StringComparison.Ordinal)
            ),
        ];

    private async Task<string> Digest(string municipality, string person) =>
        Convert.ToHexStringLower(
            await host.Service<MunicipalityDigests>()
                .Digest(
                    municipality,
                    System.Text.Encoding.UTF8.GetBytes($"national-id\n{person}"),
                    TestContext.Current.CancellationToken
                )
        );
}
