using Sijil.Projections.Permits;

namespace Sijil.Projections.Tests.Permits;

public class PublicPermitsTests(RegisterDatabase register)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_joins_application_permit_and_published_texts_and_says_how_far_it_is()
    {
        var town = await register.AddMunicipality();
        await town.Record(ACase.Submitted().Valid().Recommended().Decided().Notified().Issued());
        await town.CatchUp();
        await using var session = town.Session();

        var (entry, asOf) = await new PublicPermits(session).Find("PA-2026-000001", Stop);

        Assert.Equal(("12 Harbour Street", "It meets the plan."), (entry!.SiteAddress!.Text, entry.Reasons!.Text));
        Assert.Equal("P-2026-000001", entry.Permit!.Number);
        Assert.Equal(6, asOf);
        Assert.Equal(entry.Number, (await new PublicPermits(session).Find(entry.Id, Stop)).Entry!.Number);
    }

    [Fact]
    public async Task An_import_is_an_entry_until_its_batch_is_withdrawn()
    {
        var town = await register.AddMunicipality();
        await town.Record(AnImport.Of(AnImport.Facts, """{"address":"9 Quay Road"}"""));
        await town.CatchUp();
        await using var session = town.Session();
        var permits = new PublicPermits(session);

        Assert.Equal("9 Quay Road", (await permits.Find(AnImport.Number, Stop)).Entry!.SiteAddress!.Text);

        await town.Append(AnImport.Id.Value, AnImport.Of(AnImport.Facts).Withdrawn(1).History[^1]);
        await town.CatchUp();

        Assert.Null((await permits.Find(AnImport.Number, Stop)).Entry);
    }

    [Fact]
    public async Task An_entry_without_any_day_is_the_last_and_in_no_stretch_of_days()
    {
        var town = await register.AddMunicipality();
        await town.Record(ACase.Submitted(1).Valid());
        await town.Record(AnImport.Of(new(null, null, null)));
        await town.CatchUp();
        await using var session = town.Session();
        var permits = new PublicPermits(session);

        Assert.Equal([$"PA-2026-000001,{AnImport.Number}"], await Pages(permits, new()));
        Assert.Equal(["PA-2026-000001"], await Pages(permits, new(Until: new(2030, 1, 1))));
    }

    [Fact]
    public async Task What_happens_in_several_pages_of_events_adds_up()
    {
        var town = await register.AddMunicipality();
        var decided = ACase.Submitted().Valid().Recommended().Decided();
        await town.Record(decided);
        await town.CatchUp();
        await town.Append(decided.Id, decided.Notified().History[^1]);
        await town.CatchUp();
        await using var session = town.Session();

        var (entry, asOf) = await new PublicPermits(session).Find(decided.Id, Stop);

        Assert.Equal((PublicPermitState.Decided, 5), (entry!.State, asOf));
        Assert.Equal("12 Harbour Street", entry.SiteAddress!.Text);
        Assert.Null(entry.Reasons!.Text);
    }

    [Fact]
    public async Task An_unknown_number_says_how_far_the_register_is()
    {
        var town = await register.AddMunicipality();
        await town.Record(ACase.Submitted());
        await town.CatchUp();
        await using var session = town.Session();

        Assert.Equal(new AsOf<PublicPermit>(null, 1), await new PublicPermits(session).Find("PA-2026-000001", Stop));
    }

    [Fact]
    public async Task The_list_is_read_page_by_page_with_the_newest_first()
    {
        var town = await Town();
        await using var session = town.Session();

        Assert.Equal(
            ["PA-2026-000004,PA-2026-000003", "PA-2026-000002,PA-2026-000001"],
            await Pages(new(session), new())
        );
    }

    [Theory]
    [InlineData("garden", "PA-2026-000002,PA-2026-000001")]
    [InlineData("gard wal", "PA-2026-000001")]
    [InlineData("حديقه", "PA-2026-000003")]
    [InlineData("CHATEAU", "PA-2026-000004")]
    [InlineData("000004", "PA-2026-000004")]
    [InlineData("'; drop table | ! & :*", "")]
    [InlineData("!?", "")]
    public async Task Texts_are_searched_by_the_beginnings_of_words(string text, string expected)
    {
        var town = await Town();
        await using var session = town.Session();

        Assert.Equal([expected], await Pages(new(session), new(Text: text)));
    }

    [Fact]
    public async Task The_list_is_filtered_by_state_type_and_days()
    {
        var town = await Town();
        await using var session = town.Session();
        var permits = new PublicPermits(session);

        Assert.Equal(["PA-2026-000004"], await Pages(permits, new(State: PublicPermitState.Withdrawn)));
        Assert.Equal(["PA-2026-000003"], await Pages(permits, new(PermitType: "market-stall")));
        Assert.Equal(
            ["PA-2026-000002"],
            await Pages(permits, new(From: ACase.ValidFrom.AddDays(1), Until: ACase.ValidFrom.AddDays(1)))
        );
    }

    [Fact]
    public async Task All_of_it_is_read_one_after_the_other()
    {
        var town = await Town();
        await using var session = town.Session();
        var (numbers, positions) = (new List<string>(), new HashSet<long>());

        await foreach (var entry in new PublicPermits(session).All(new(), Stop))
        {
            numbers.Add(entry.Entry!.Number[^1..]);
            positions.Add(entry.EventNumber);
        }

        Assert.Equal(["4", "3", "2", "1"], numbers);
        Assert.Equal((await new PublicPermits(session).List(new(), null, 1, Stop)).AsOf, Assert.Single(positions));
    }

    [Fact]
    public async Task Where_nothing_is_found_it_is_still_told_as_of_when()
    {
        var town = await Town();
        await using var session = town.Session();
        var told = new List<AsOf<PublicPermit>>();

        await foreach (var nothing in new PublicPermits(session).All(new(PermitType: "no-such-type"), Stop))
            told.Add(nothing);

        var asOf = (await new PublicPermits(session).List(new(), null, 1, Stop)).AsOf;
        Assert.Equal([new(null, asOf!.Value)], told);
    }

    private async Task<TestMunicipality> Town()
    {
        var town = await register.AddMunicipality();
        await town.Record(ACase.Submitted(1).Valid("12 Harbour Street", "A garden wall"));
        await town.Record(ACase.Submitted(2).Valid("1 Garden Lane", "A roof", later: 1));
        await town.Record(ACase.Submitted(3, type: "market-stall").Valid("١ شارع الحرية", "حديقة", later: 2));
        await town.Record(ACase.Submitted(4).Valid("3 rue du Château", "Un mur", later: 2).WithdrawnInPublic());
        await town.CatchUp();
        return town;
    }

    private static async Task<IReadOnlyList<string>> Pages(PublicPermits permits, RegisterSearch search)
    {
        var pages = new List<string>();
        for (string? cursor = null; ; )
        {
            var page = await permits.List(search, cursor, 2, Stop);
            pages.Add(string.Join(',', page.Items.Select(entry => entry.Number)));
            if ((cursor = page.Next) is null)
                return pages;
        }
    }
}
