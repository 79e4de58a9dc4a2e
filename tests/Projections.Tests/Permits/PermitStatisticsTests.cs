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

    private static async Task<PermitStatistics> Read(TestMunicipality town)
    {
        await using var session = town.Session();
        return await new PermitStatisticsReader(session).Read(Stop);
    }
}
