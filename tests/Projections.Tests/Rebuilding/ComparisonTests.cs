using Sijil.Projections.Rebuilding;
using Sijil.Projections.Tests.Permits;

namespace Sijil.Projections.Tests.Rebuilding;

public class ComparisonTests(RegisterDatabase register)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_in_use_says_what_the_events_say()
    {
        var town = await Town();

        var reports = await Compare(town);

        Assert.Equal(ReadModels.All.Select(model => model.Name), reports.Keys);
        Assert.Equal((4, null), (reports["CaseFile"].Documents, reports["CaseFile"].AsOf));
        Assert.Equal((1, null), (reports["PermitFile"].Documents, reports["PermitFile"].AsOf));
        Assert.Equal((3, 15), (reports["PublicPermit"].Documents, reports["PublicPermit"].AsOf));
        Assert.All(reports.Values, report => Assert.True(report.IsClean, string.Join(' ', report.Differences)));
    }

    [Fact]
    public async Task Seals_are_joined_again_as_they_were()
    {
        var town = await register.AddMunicipality();
        await town.Record(ACase.Submitted().Valid().Recommended().Decided().Notified().Issued().UnderSeal().Raised());
        await town.Record(ACase.Submitted(2).Assigned().UnderSeal("governance.decision-published"));
        await town.CatchUp();

        var report = (await Compare(town))["PublicPermit"];

        Assert.True(report.IsClean, string.Join(' ', report.Differences));
        Assert.Equal(1, report.Documents);
        Assert.True(
            await town.Ask<bool>(
                $"select data -> 'seal' ->> 'sealDigest' = 'extended' from documents.mt_doc_public_permit where tenant_id = '{town.Code}'"
            )
        );
    }

    [Fact]
    public async Task A_changed_document_is_found_and_the_member_named()
    {
        var town = await Town();
        await Change(town, "case_file", 2, """jsonb_set(data, '{rounds,0,answerDueOn}', '"2030-01-01"')""");
        await Change(
            town,
            "public_permit",
            2,
            """jsonb_set(data - 'lastDay', '{siteAddress,text}', '"13 Harbour Street"')"""
        );

        var reports = await Compare(town);

        Assert.Equal(
            ["CaseFile", "PublicPermit"],
            reports.Values.Where(report => !report.IsClean).Select(report => report.ReadModel)
        );
        AssertDifference(DifferenceKind.Changed, 2, ["rounds[0].answerDueOn"], reports["CaseFile"]);
        AssertDifference(
            DifferenceKind.Changed,
            2,
            ["lastDay", "siteAddress.text"],
            reports["PublicPermit"],
            sorted: true
        );
    }

    [Fact]
    public async Task A_missing_document_is_found()
    {
        var town = await Town();
        await town.Do(
            $"delete from documents.mt_doc_public_permit where tenant_id = '{town.Code}' and number = 'PA-2026-000003'"
        );

        AssertDifference(DifferenceKind.Missing, 3, [], (await Compare(town))["PublicPermit"]);
    }

    [Fact]
    public async Task A_document_that_no_event_gives_is_found()
    {
        var town = await Town();
        await town.Do(
            $"""
            insert into documents.mt_doc_case_file (tenant_id, id, data)
            select tenant_id, '{ACase.Submitted(
                9
            ).Id}', data from documents.mt_doc_case_file where tenant_id = '{town.Code}' limit 1
            """
        );

        AssertDifference(DifferenceKind.Extra, 9, [], (await Compare(town))["CaseFile"]);
    }

    [Fact]
    public async Task A_public_entry_of_an_application_that_is_not_public_is_found()
    {
        var town = await Town();
        await town.Do(
            $"update documents.mt_doc_public_permit set id = '{ACase.Submitted(1).Id}' where tenant_id = '{town.Code}' and number = 'PA-2026-000003'"
        );

        var report = (await Compare(town))["PublicPermit"];

        Assert.Equal(
            [(1, DifferenceKind.Extra), (3, DifferenceKind.Missing)],
            report
                .Differences.Select(difference => (difference.Id.ToByteArray()[15], difference.Kind))
                .Select(d => ((int)d.Item1, d.Kind))
                .Order()
        );
    }

    [Fact]
    public async Task What_an_asynchronous_read_model_has_not_come_to_is_no_difference()
    {
        var town = await Town();
        await town.Do(
            $"update events.mt_event_progression set last_seq_id = 1 where name = 'PublicPermit:All:{town.Code}'"
        );
        await town.Do($"delete from documents.mt_doc_public_permit where tenant_id = '{town.Code}'");

        var report = (await Compare(town))["PublicPermit"];

        Assert.Equal((1, 0, true), (report.AsOf, report.Documents, report.IsClean));
    }

    [Fact]
    public async Task A_register_without_events_is_clean()
    {
        var town = await register.AddMunicipality();

        Assert.All((await Compare(town)).Values, report => Assert.Equal((0, true), (report.Documents, report.IsClean)));
    }

    [Fact]
    public async Task A_rebuild_by_the_store_itself_gives_the_same_and_leaves_other_municipalities_alone()
    {
        var town = await Town();
        var other = await Town();
        foreach (var model in ReadModels.All)
            await register.Rebuild(model, town.Code);

        Assert.All((await Compare(town)).Values, report => Assert.True(report.IsClean, report.ReadModel));
        Assert.All((await Compare(other)).Values, report => Assert.True(report.IsClean, report.ReadModel));
    }

    private async Task<TestMunicipality> Town()
    {
        var town = await register.AddMunicipality();
        await town.Record(ACase.Submitted(1).Assigned());
        await town.Record(ACase.Submitted(2).Asked().Answered().Valid().Recommended().Decided().Notified().Issued());
        await town.Record(ACase.Submitted(3).Valid().Recalculated());
        await town.Record(ACase.Submitted(4).Valid());
        await town.CatchUp();
        return town;
    }

    private async Task<IReadOnlyDictionary<string, ComparisonReport>> Compare(TestMunicipality town) =>
        (await new Comparison(register.Store).Of(town.Code, Stop)).ToDictionary(report => report.ReadModel);

    private static Task Change(TestMunicipality town, string table, int number, string data) =>
        town.Do(
            $"update documents.mt_doc_{table} set data = {data} where tenant_id = '{town.Code}' and number = 'PA-2026-{number:D6}'"
        );

    private static void AssertDifference(
        DifferenceKind kind,
        int number,
        string[] members,
        ComparisonReport report,
        bool sorted = false
    )
    {
        var difference = Assert.Single(report.Differences);
        Assert.Equal((kind, ACase.Submitted(number).Id), (difference.Kind, difference.Id));
        Assert.Equal(members, sorted ? difference.Members.Order() : difference.Members);
    }
}
