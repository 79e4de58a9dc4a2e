using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

public class RequestCompletenessSpecs
{
    private static readonly RequestCompleteness Request = new(
        AnApplication.Id,
        CompletenessKind.Incorrect,
        AnApplication.Sealed("items"),
        new(2026, 3, 10),
        AnApplication.Clerk
    );

    [Fact]
    public void A_correction_pauses_the_clock_and_the_answer_has_its_own_term() =>
        Decide(Request, AnApplication.Submitted).Then(AnApplication.Requested());

    [Fact]
    public void A_completion_restarts_the_clock() =>
        Decide(Request with { Kind = CompletenessKind.Incomplete }, AnApplication.Submitted)
            .Then(AnApplication.Requested(kind: CompletenessKind.Incomplete));

    [Fact]
    public void A_type_may_let_the_clock_run_on_the_day_of_the_notice() =>
        AnApplication
            .Submitted.When(application =>
                RequestCompleteness.Decide(
                    Request,
                    application,
                    APermitType.First with
                    {
                        Rules = APermitType.Rules with
                        {
                            Stops = APermitType.Rules.Stops with { Begins = StopBegins.DayAfterNotice },
                        },
                    },
                    ACalendar.EnglandAndWales,
                    AnApplication.Now
                )
            )
            .Then(AnApplication.Requested() with { StoppedFrom = new(2026, 3, 11) });

    [Fact]
    public void A_valid_application_can_still_need_correction() =>
        Decide(Request, AnApplication.Recommended()).Then(AnApplication.Requested());

    [Fact]
    public void One_request_is_open_at_a_time() =>
        Decide(Request with { NoticeOn = new(2026, 3, 31) }, AnApplication.Submitted.And(AnApplication.Requested()))
            .ThenRejected(PermitRejections.CompletenessOpen);

    [Fact]
    public void Another_request_may_follow_when_the_answer_term_has_run_out() =>
        Decide(Request with { NoticeOn = new(2026, 4, 1) }, AnApplication.Submitted.And(AnApplication.Requested()))
            .Then(AnApplication.Requested("2026-04-01", "2026-04-24", round: 2));

    [Fact]
    public void Another_request_may_follow_on_the_day_of_the_answer() =>
        Decide(
                Request with
                {
                    NoticeOn = new(2026, 3, 16),
                },
                AnApplication.Submitted.And(AnApplication.Requested(), AnApplication.Answered("2026-03-16"))
            )
            .Then(AnApplication.Requested("2026-03-16", "2026-04-08", round: 2));

    [Fact]
    public void A_new_stop_does_not_begin_before_the_last_one_ended() =>
        Decide(
                Request with
                {
                    NoticeOn = new(2026, 3, 15),
                },
                AnApplication.Submitted.And(AnApplication.Requested(), AnApplication.Answered("2026-03-16"))
            )
            .ThenRejected(PermitRejections.NoticeBeforeLastAnswer);

    [Fact]
    public void Nothing_is_asked_for_before_the_application_was_received() =>
        Decide(Request with { NoticeOn = new(2026, 3, 1) }, AnApplication.Submitted)
            .ThenRejected(PermitRejections.NoticeBeforeReceipt);

    [Fact]
    public void A_notice_is_not_dated_after_today() =>
        Decide(Request with { NoticeOn = new(2026, 4, 2) }, AnApplication.Submitted)
            .ThenRejected(PermitRejections.DateInTheFuture);

    [Fact]
    public void Who_has_an_interest_asks_for_nothing() =>
        Decide(Request, AnApplication.Submitted.And(AnApplication.Conflicted(AnApplication.Clerk)))
            .ThenRejected(PermitRejections.ConflictOfInterest);

    [Fact]
    public void Nothing_more_is_asked_for_once_it_is_decided() =>
        Decide(Request, AnApplication.Decided).ThenRejected(PermitRejections.AlreadyDecided);

    [Fact]
    public void The_rules_are_those_the_application_is_pinned_to() =>
        Assert.Throws<ArgumentException>(() =>
            RequestCompleteness.Decide(
                Request,
                AnApplication.Submitted.State,
                APermitType.First with
                {
                    Number = 2,
                },
                ACalendar.EnglandAndWales,
                AnApplication.Now
            )
        );

    private static Answer<PermitApplicationEvent> Decide(
        RequestCompleteness command,
        History<PermitApplication, PermitApplicationEvent> history
    ) =>
        history.When(application =>
            RequestCompleteness.Decide(
                command,
                application,
                APermitType.First,
                ACalendar.EnglandAndWales,
                AnApplication.Now
            )
        );
}
