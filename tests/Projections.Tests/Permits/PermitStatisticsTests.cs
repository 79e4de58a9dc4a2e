using Marten;
using Sijil.Domain.Permits;
using Sijil.Projections.Permits;

namespace Sijil.Projections.Tests.Permits;

public class PermitStatisticsTests(RegisterDatabase register)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_register_is_counted_by_month_type_and_outcome()
    {
        var town = await register.AddMunicipality();
        for (var number = 1; number <= 10; number++)
            await town.Record(ACase.Submitted(number).Valid().Recommended().Decided(afterDays: number).Notified());
        await town.Record(
            ACase.Submitted(11).Valid().Recommended().Decided(PermitOutcome.Refuse, afterDays: 40).Notified()
        );
        await town.Record(ACase.Submitted(12, type: "market-stall").Valid());
        await town.Record(ACase.Submitted(13).Valid().WithdrawnInPublic());
        await town.Record(ACase.Submitted(14).Valid().Recommended().Decided(PermitOutcome.Refuse));
        await town.Record(ACase.Submitted(15));
        await town.CatchUp();

        var figures = await Read(town);

        Assert.Equal(
            [
                new MonthlyDecisions(new(2026, 10, 1), "building-permit", "refuse", 1, 40, 40),
                new MonthlyDecisions(new(2026, 9, 1), "building-permit", "grant", 10, 5, 9),
            ],
            figures.Months
        );
        Assert.Equal(
            [
                new TypeFigures("building-permit", new(13, 1, 10, 1, 1, 6, 10)),
                new TypeFigures("market-stall", new(1, 1, 0, 0, 0, null, null)),
            ],
            figures.Types
        );
        Assert.Equal(new PermitFigures(14, 2, 10, 1, 1, 6, 10), figures.Total);
        Assert.Equal(
            await town.Ask<long>($"select max(seq_id) from events.mt_events where tenant_id = '{town.Code}'"),
            figures.AsOf
        );
    }

    [Fact]
    public async Task An_empty_register_has_no_figures()
    {
        var town = await register.AddMunicipality();

        var figures = await Read(town);

        Assert.Empty(figures.Months);
        Assert.Empty(figures.Types);
        Assert.Equal(new PermitFigures(0, 0, 0, 0, 0, null, null), figures.Total);
    }

    /// <summary>Orders, missing types and percentiles of any number of days are where two ways of counting come apart.</summary>
    [Fact]
    public async Task The_facts_of_the_log_lead_to_the_same_figures_as_the_register()
    {
        var town = await register.AddMunicipality();
        string[] types = ["building-permit", "Zaun", "abri", "market-stall", "Market-stall", "été"];
        for (var number = 1; number <= 90; number++)
        {
            var valid = ACase.Submitted(number, type: types[number * number % types.Length]).Valid();
            var outcome = number % 3 == 0 ? PermitOutcome.Refuse : PermitOutcome.Grant;
            await town.Record(
                number % 7 == 0 ? valid
                : number % 11 == 0 ? valid.WithdrawnInPublic()
                : valid.Recommended().Decided(outcome, afterDays: number * 37 % 101).Notified()
            );
        }

        await town.Record(AnImport.Of(AnImport.Facts with { TypeAsGiven = null, Decision = PermitOutcome.Grant }));
        await town.CatchUp();

        var count = new PermitCount();
        await using var session = town.Session();
        foreach (var recorded in await session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToListAsync(Stop))
            count.Take(new(recorded.Sequence, recorded.Id, recorded.Timestamp, recorded.Data));

        var figures = await Read(town);
        var counted = count.Read(figures.AsOf);
        Assert.Equal(figures.Months, counted.Months);
        Assert.Equal(figures.Types, counted.Types);
        Assert.Equal(figures.Total, counted.Total);
        Assert.Equal(91, counted.Total.Entries);
    }

    private static async Task<PermitStatistics> Read(TestMunicipality town)
    {
        await using var session = town.Session();
        return await new PermitStatisticsReader(session).Read(Stop);
    }
}
