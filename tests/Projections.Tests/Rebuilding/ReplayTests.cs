using Npgsql;
using Sijil.Projections.Rebuilding;
using Sijil.Projections.Tests.Permits;

namespace Sijil.Projections.Tests.Rebuilding;

/// <summary>A whole municipality as it was, beside what it is.</summary>
public class ReplayTests(RegisterDatabase register)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_of_today_nothing_differs()
    {
        var (town, _) = await Town();

        var reports = await new Replay(register.Store).Of(town.Code, await Settled(town), target: null, Stop);

        Assert.Equal(ReadModels.All.Select(model => model.Name), reports.Select(report => report.ReadModel));
        Assert.All(reports, report => Assert.Equal((0, 0, 0), (report.Added, report.Changed, report.Gone)));
        Assert.Equal(2, Of(reports, "CaseFile").Documents);
    }

    [Fact]
    public async Task As_of_an_event_it_is_told_what_was_added_and_changed_since()
    {
        var (town, then) = await Town();

        var reports = await new Replay(register.Store).Of(town.Code, then, target: null, Stop);

        Assert.Equal(new ReplayReport("CaseFile", 1, 1, 1, 0), Of(reports, "CaseFile"));
        Assert.Equal(new ReplayReport("PublicPermit", 1, 0, 1, 0), Of(reports, "PublicPermit"));
    }

    [Fact]
    public async Task What_was_there_then_and_was_taken_back_since_is_gone()
    {
        var town = await register.AddMunicipality();
        var import = AnImport.Of(AnImport.Facts);
        await town.Record(import);
        var then = await town.Ask<long>($"select max(seq_id) from events.mt_events where tenant_id = '{town.Code}'");
        await town.Append(AnImport.Id.Value, import.Withdrawn(1).History[^1]);
        await town.CatchUp();

        var reports = await new Replay(register.Store).Of(town.Code, then, target: null, Stop);

        Assert.Equal(new ReplayReport("PublicPermit", 1, 0, 0, 1), Of(reports, "PublicPermit"));
    }

    [Fact]
    public async Task The_documents_as_they_were_lie_in_a_schema_of_their_own_and_todays_stay_as_they_are()
    {
        var (town, then) = await Town();
        var today = await Documents(town, "documents");
        await using var owner = NpgsqlDataSource.Create(register.Owner);

        await using (var scratch = await ScratchSchema.Begin(owner, Schema(town), replace: false, Stop))
        {
            await new Replay(register.Store).Of(town.Code, then, scratch, Stop);
            await scratch.Keep(Stop);
        }

        Assert.Equal("under-assessment", await State(owner, Schema(town)));
        Assert.Equal("decided", await State(owner, "documents"));
        Assert.Equal(today, await Documents(town, "documents"));

        async Task<string> State(NpgsqlDataSource database, string schema)
        {
            await using var query = database.CreateCommand(
                $"select data ->> 'state' from \"{schema}\".mt_doc_public_permit where tenant_id = '{town.Code}'"
            );
            return (string)(await query.ExecuteScalarAsync(Stop))!;
        }
    }

    [Fact]
    public async Task A_schema_that_is_there_is_replaced_only_where_that_is_said_and_it_is_a_replay()
    {
        var (town, then) = await Town();
        await using var owner = NpgsqlDataSource.Create(register.Owner);
        await Replayed(replace: false);

        await Assert.ThrowsAsync<ScratchSchemaRefusedException>(() => Replayed(replace: false));
        await Replayed(replace: true);
        var refused = await Assert.ThrowsAsync<ScratchSchemaRefusedException>(() =>
            ScratchSchema.Begin(owner, "documents", replace: true, Stop)
        );
        Assert.Contains("no replay", refused.Message, StringComparison.Ordinal);

        async Task Replayed(bool replace)
        {
            await using var scratch = await ScratchSchema.Begin(owner, Schema(town), replace, Stop);
            await new Replay(register.Store).Of(town.Code, then, scratch, Stop);
            await scratch.Keep(Stop);
        }
    }

    [Fact]
    public async Task A_replay_that_did_not_come_to_its_end_leaves_nothing()
    {
        var (town, then) = await Town();
        await using var owner = NpgsqlDataSource.Create(register.Owner);
        await using (var scratch = await ScratchSchema.Begin(owner, Schema(town), replace: false, Stop))
            await new Replay(register.Store).Of(town.Code, then, scratch, Stop);

        Assert.False(
            await town.Ask<bool>($"select exists (select from pg_namespace where nspname = '{Schema(town)}')")
        );
    }

    [Fact]
    public async Task A_moment_is_the_last_event_before_the_first_that_came_later()
    {
        var (town, then) = await Town();
        var at = await town.Ask<DateTime>(
            $"select timestamp from events.mt_events where tenant_id = '{town.Code}' and seq_id = {then}"
        );
        var replay = new Replay(register.Store);

        Assert.Equal(then, await replay.NumberAt(town.Code, new DateTimeOffset(at), Stop));
        Assert.Equal(0, await replay.NumberAt(town.Code, new DateTimeOffset(at).AddYears(-1), Stop));
    }

    private static string Schema(TestMunicipality town) => $"replay_{town.Code}";

    private static ReplayReport Of(IEnumerable<ReplayReport> reports, string model) =>
        reports.Single(report => report.ReadModel == model);

    private async Task<long> Settled(TestMunicipality town)
    {
        var last = await town.Ask<long>($"select max(seq_id) from events.mt_events where tenant_id = '{town.Code}'");
        return await Eventually.Is(
            "history is settled",
            () => new Replay(register.Store).Settled(town.Code, Stop),
            settled => settled >= last
        );
    }

    private static Task<long> Documents(TestMunicipality town, string schema) =>
        town.Ask<long>(
            $"select count(*) + sum(hashtext(data::text)) from {schema}.mt_doc_public_permit where tenant_id = '{town.Code}'"
        );

    /// <summary>One application that was valid and was decided later, and one that came in between.</summary>
    private async Task<(TestMunicipality Town, long Then)> Town()
    {
        var town = await register.AddMunicipality();
        var valid = ACase.Submitted().Valid();
        await town.Record(valid);
        var then = await town.Ask<long>($"select max(seq_id) from events.mt_events where tenant_id = '{town.Code}'");
        await town.Record(ACase.Submitted(2));
        var notified = valid.Recommended().Decided().Notified();
        await town.Append(valid.Id, [.. notified.Facts.Skip(valid.Facts.Count())]);
        await town.CatchUp();
        return (town, then);
    }
}
