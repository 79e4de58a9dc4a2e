using Sijil.Projections.Permits;

namespace Sijil.Projections.Tests.Permits;

public class CaseFilesTests(RegisterDatabase register)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clerk_reads_their_own_write_with_the_version_of_the_stream()
    {
        var town = await register.AddMunicipality();
        var @case = ACase.Submitted().Assigned().Valid();
        await town.Record(@case);
        await using var session = town.Session();

        var found = await new CaseFiles(session).Find(@case.Id, "building", Stop);

        Assert.Equal(3, found!.File.StreamVersion);
        Assert.Equal(3, (await session.Events.FetchStreamStateAsync(@case.Id, Stop))!.Version);
        Assert.Equal(@case.Id, (await new CaseFiles(session).Find(@case.Number, "building", Stop))!.File.Id);
    }

    [Fact]
    public async Task A_permit_stands_beside_its_case_once_it_is_issued()
    {
        var town = await register.AddMunicipality();
        await town.Record(ACase.Submitted(1).Valid().Recommended().Decided().Notified());
        await town.Record(ACase.Submitted(2).Valid().Recommended().Decided().Notified().Issued());
        await using var session = town.Session();

        Assert.Null((await new CaseFiles(session).Find("PA-2026-000001", "building", Stop))!.Permit);
        Assert.Equal(
            "P-2026-000002",
            (await new CaseFiles(session).Find("PA-2026-000002", "building", Stop))!.Permit!.Number
        );
    }

    [Fact]
    public async Task Outside_its_unit_or_municipality_a_case_does_not_exist()
    {
        var town = await register.AddMunicipality();
        var other = await register.AddMunicipality();
        await town.Record(ACase.Submitted());
        await using var session = town.Session();
        await using var elsewhere = other.Session();

        Assert.Null(await new CaseFiles(session).Find("PA-2026-000001", "roads", Stop));
        Assert.Null(await new CaseFiles(elsewhere).Find("PA-2026-000001", "building", Stop));
        Assert.Empty((await new CaseFiles(session).List(new("roads"), null, 10, Stop)).Items);
        Assert.Empty((await new CaseFiles(elsewhere).List(new("building"), null, 10, Stop)).Items);
    }

    [Fact]
    public async Task A_work_list_is_read_page_by_page_with_what_is_due_first()
    {
        var town = await register.AddMunicipality();
        await town.Record(ACase.Submitted(1));
        await town.Record(ACase.Submitted(2).Valid(later: 5));
        await town.Record(ACase.Submitted(3).Valid(later: 1));
        await town.Record(ACase.Submitted(4));
        await town.Record(ACase.Submitted(5).Valid(later: 1));
        await using var session = town.Session();

        Assert.Equal(
            ["PA-2026-000003,PA-2026-000005", "PA-2026-000002,PA-2026-000001", "PA-2026-000004"],
            await Pages(new(session), new("building"))
        );
    }

    [Fact]
    public async Task A_work_list_is_filtered_by_state_officer_and_last_day()
    {
        var town = await register.AddMunicipality();
        await town.Record(ACase.Submitted(1));
        await town.Record(ACase.Submitted(2).Assigned());
        await town.Record(ACase.Submitted(3).Assigned().Valid());
        await town.Record(ACase.Submitted(4).Valid(later: 9));
        await using var session = town.Session();
        var files = new CaseFiles(session);

        Assert.Equal(["PA-2026-000003,PA-2026-000004"], await Pages(files, new("building", State: CaseState.Valid)));
        Assert.Equal(
            ["PA-2026-000003,PA-2026-000002"],
            await Pages(files, new("building", Officer: ACase.Officer.Value))
        );
        Assert.Equal(["PA-2026-000003"], await Pages(files, new("building", LastDayBefore: ACase.LastDay.AddDays(1))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("MjAyNi0wMS0wMQ")]
    [InlineData("MjAyNi0wMS0wMS8wMTlmMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDE=")]
    public async Task A_cursor_that_was_never_handed_out_is_refused(string cursor)
    {
        await using var session = register.Store.QuerySession("nowhere");

        await Assert.ThrowsAsync<FormatException>(() => new CaseFiles(session).List(new("building"), cursor, 10, Stop));
    }

    private static async Task<IReadOnlyList<string>> Pages(CaseFiles files, WorkList wanted)
    {
        var pages = new List<string>();
        for (string? cursor = null; ; )
        {
            var page = await files.List(wanted, cursor, 2, Stop);
            pages.Add(string.Join(',', page.Items.Select(file => file.Number)));
            if ((cursor = page.Next) is null)
                return pages;
        }
    }
}
