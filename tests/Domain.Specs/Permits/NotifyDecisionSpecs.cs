using Sijil.Domain.Permits;

namespace Sijil.Domain.Specs.Permits;

public class NotifyDecisionSpecs
{
    private static readonly NotifyDecision Notify = new(
        AnApplication.Id,
        new(2026, 3, 30),
        Channel.Post,
        AnApplication.Public("reasons"),
        AnApplication.Clerk
    );

    [Fact]
    public void Notification_makes_the_decision_public() =>
        Decide(Notify, AnApplication.Decided).Then(AnApplication.Notification);

    [Fact]
    public void A_decision_from_before_acts_were_kept_is_published_without_a_basis() =>
        Decide(Notify, AnApplication.Recommended().And(AnApplication.DecisionOfOld))
            .Then(AnApplication.NotificationOfOld);

    [Fact]
    public void The_reasons_published_are_the_reasons_decided() =>
        Decide(Notify with { Reasons = AnApplication.Public("other-reasons") }, AnApplication.Decided)
            .ThenRejected(PermitRejections.OtherReasons);

    [Fact]
    public void A_decision_may_be_notified_on_the_day_it_is_made() =>
        Decide(Notify with { NotifiedOn = new(2026, 3, 27) }, AnApplication.Decided)
            .Then(AnApplication.Notification with { NotifiedOn = new(2026, 3, 27) });

    [Fact]
    public void A_decision_is_not_notified_before_it_is_made() =>
        Decide(Notify with { NotifiedOn = new(2026, 3, 26) }, AnApplication.Decided)
            .ThenRejected(PermitRejections.NotifiedBeforeDecision);

    [Fact]
    public void A_notification_is_not_dated_after_today() =>
        Decide(Notify with { NotifiedOn = new(2026, 4, 2) }, AnApplication.Decided)
            .ThenRejected(PermitRejections.DateInTheFuture);

    [Fact]
    public void Nothing_is_notified_before_it_is_decided() =>
        Decide(Notify, AnApplication.Recommended()).ThenRejected(PermitRejections.NotDecided);

    [Fact]
    public void The_applicant_does_not_notify_the_decision() =>
        Decide(Notify with { NotifiedBy = AnApplication.Applicant }, AnApplication.Decided)
            .ThenRejected(PermitRejections.OwnApplication);

    [Fact]
    public void Who_has_an_interest_does_not_notify_the_decision() =>
        Decide(
                Notify,
                AnApplication
                    .Valid.And(AnApplication.Conflicted(AnApplication.Clerk))
                    .And(AnApplication.Recommendation, AnApplication.Decision)
            )
            .ThenRejected(PermitRejections.ConflictOfInterest);

    [Fact]
    public void A_decision_is_notified_once() =>
        Decide(Notify, AnApplication.Notified).ThenRejected(PermitRejections.AlreadyNotified);

    [Fact]
    public void A_withdrawn_application_has_no_decision_to_notify() =>
        Decide(Notify, AnApplication.Withdrawn).ThenRejected(PermitRejections.Withdrawn);

    [Fact]
    public void What_nobody_submitted_is_not_notified() =>
        Decide(Notify, AnApplication.ThatNobodySubmitted).ThenRejected(PermitRejections.NotFound);

    private static Answer<PermitApplicationEvent> Decide(
        NotifyDecision command,
        History<PermitApplication, PermitApplicationEvent> history
    ) => history.When(application => NotifyDecision.Decide(command, application, AnApplication.Now));
}
