using Sijil.Domain.Governance;
using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

public class PermitApplicationSpecs
{
    [Fact]
    public void An_application_is_public_from_the_day_it_is_found_valid()
    {
        Assert.False(AnApplication.Submitted.State.IsPublic());
        Assert.True(AnApplication.Valid.State.IsPublic());
    }

    [Fact]
    public void While_the_clock_is_stopped_anyone_concerned_can_see_where_an_answer_today_would_lead() =>
        Assert.Equal(
            new(2026, 5, 5),
            TermCalculation
                .Of(
                    AnApplication
                        .Valid.And(AnApplication.Requested())
                        .State.TermIfAnsweredOn(new(2026, 3, 16), ACalendar.EnglandAndWales)!,
                    ACalendar.EnglandAndWales
                )
                .LastDay
        );

    [Fact]
    public void Without_an_open_request_the_forecast_is_the_term() =>
        Assert.Equal(
            AnApplication.Term,
            AnApplication.Valid.State.TermIfAnsweredOn(new(2026, 3, 16), ACalendar.EnglandAndWales)
        );

    [Fact]
    public void An_answer_that_has_come_is_not_forecast_again() =>
        Assert.Equal(
            [ATerm.Stop("2026-03-10", "2026-03-12")],
            AnApplication
                .Valid.And(AnApplication.Requested(), AnApplication.Answered("2026-03-12"))
                .State.TermIfAnsweredOn(new(2026, 3, 16), ACalendar.EnglandAndWales)
                ?.Stops
        );

    [Fact]
    public void Before_validity_there_is_no_term() =>
        Assert.Null(AnApplication.Submitted.State.TermIfAnsweredOn(new(2026, 3, 16), ACalendar.EnglandAndWales));

    [Fact]
    public void A_history_that_cannot_be_is_not_read() =>
        Assert.All(
            new Func<History<PermitApplication, PermitApplicationEvent>>[]
            {
                () => AnApplication.ThatNobodySubmitted.And(AnApplication.DeclaredValid),
                () => AnApplication.Submitted.And(AnApplication.Submission),
                () => AnApplication.Submitted.And(AnApplication.Recommendation),
                () => AnApplication.Submitted.And(AnApplication.Answered("2026-03-16")),
                () =>
                    AnApplication.Submitted.And(
                        AnApplication.Requested(),
                        AnApplication.Answered("2026-03-16", round: 2)
                    ),
                () => AnApplication.Valid.And(AnApplication.Decision),
                () => AnApplication.Recommended().And(AnApplication.Decision with { RecommendationHash = "another" }),
                () => AnApplication.Recommended().And(AnApplication.Notification),
                () => AnApplication.Valid.And(Withdrawal),
                () => AnApplication.Decided.And(AnApplication.Recommendation),
                () => AnApplication.Notified.And(AnApplication.Notification),
                () => AnApplication.Withdrawn.And(AnApplication.DeclaredValid),
            },
            history => Assert.Throws<InvalidOperationException>(history)
        );

    private static readonly ApplicationWithdrawn Withdrawal = new(
        AnApplication.Id,
        AnApplication.Applicant,
        new(2026, 3, 12),
        Channel.Online,
        AnApplication.Applicant,
        AnApplication.Now.At
    );
}
