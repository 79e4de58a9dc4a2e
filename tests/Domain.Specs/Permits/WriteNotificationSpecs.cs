using Sijil.Domain.Permits;

namespace Sijil.Domain.Specs.Permits;

public class WriteNotificationSpecs
{
    private static readonly WriteNotification Write = new(
        AnApplication.Id,
        AnApplication.Applicant,
        "urban-planning",
        new(Guid.Parse("00000000-0000-4000-8000-0000000000d1")),
        new(Guid.Parse("00000000-0000-4000-8000-0000000000d2"))
    );

    private static readonly NotificationWritten Written = new(
        NotificationId.Of(AnApplication.Id),
        AnApplication.Id,
        AnApplication.Applicant,
        "urban-planning",
        Write.Document,
        Write.Seal,
        AnApplication.Now.At
    );

    private static History<Notification, NotificationEvent> Nothing =>
        Spec.For<Notification, NotificationEvent>(Notification.Initial, Notification.Evolve);

    [Fact]
    public void A_notified_decision_is_written_to_its_applicant() => Decide(Write, Nothing).Then(Written);

    [Fact]
    public void What_was_written_first_stays() =>
        Decide(Write with { Document = new(Guid.Parse("00000000-0000-4000-8000-0000000000d3")) }, Nothing.And(Written))
            .Then();

    [Fact]
    public void It_cannot_be_written_twice() =>
        Assert.Throws<InvalidOperationException>(() => Nothing.And(Written, Written));

    private static Answer<NotificationEvent> Decide(
        WriteNotification command,
        History<Notification, NotificationEvent> history
    ) => history.When(notification => WriteNotification.Decide(command, notification, AnApplication.Now.At));
}
