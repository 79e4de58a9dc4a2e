using Sijil.Domain.Permits;

namespace Sijil.Domain.Specs.Permits;

public class IssuePermitSpecs
{
    private static readonly IssuePermit Issue = new(
        PermitId.Of(AnApplication.Id),
        AnApplication.Id,
        "P-2026-000045",
        new(2026, 3, 31),
        AnApplication.Clerk
    );

    private static readonly PermitIssued Issued = new(
        PermitId.Of(AnApplication.Id),
        "P-2026-000045",
        AnApplication.Id,
        APermitType.Code,
        1,
        AnApplication.Applicant,
        new(2026, 3, 31),
        new(2029, 3, 31),
        AnApplication.Clerk,
        AnApplication.Now.At
    );

    private static History<Permit, PermitEvent> NoPermit =>
        Spec.For<Permit, PermitEvent>(Permit.Initial, Permit.Evolve);

    [Fact]
    public void A_granted_application_leads_to_a_permit() => Decide(Issue, AnApplication.Notified).Then(Issued);

    [Fact]
    public void A_month_without_the_day_of_issue_ends_the_validity_on_its_last_day() =>
        Assert.Equal(new(2026, 6, 30), (APermitType.Rules with { ValidityInMonths = 3 }).ValidUntil(new(2026, 3, 31)));

    [Fact]
    public void A_refused_application_leads_to_none() =>
        Decide(Issue, AnApplication.Refused).ThenRejected(PermitRejections.NotGranted);

    [Fact]
    public void Nothing_is_issued_before_notification() =>
        Decide(Issue, AnApplication.Decided).ThenRejected(PermitRejections.NotNotified);

    [Fact]
    public void Before_notification_the_answer_betrays_no_outcome() =>
        Decide(Issue, AnApplication.Recommended().And(AnApplication.Decision with { Outcome = PermitOutcome.Refuse }))
            .ThenRejected(PermitRejections.NotNotified);

    [Fact]
    public void A_permit_is_not_dated_before_notification() =>
        Decide(Issue with { IssuedOn = new(2026, 3, 29) }, AnApplication.Notified)
            .ThenRejected(PermitRejections.IssuedBeforeNotification);

    [Fact]
    public void A_permit_is_not_dated_after_today() =>
        Decide(Issue with { IssuedOn = new(2026, 4, 2) }, AnApplication.Notified)
            .ThenRejected(PermitRejections.DateInTheFuture);

    [Fact]
    public void An_application_leads_to_one_permit() =>
        NoPermit
            .And(Issued)
            .When(permit =>
                IssuePermit.Decide(Issue, permit, AnApplication.Notified.State, APermitType.First, AnApplication.Now)
            )
            .ThenRejected(PermitRejections.AlreadyIssued);

    [Fact]
    public void What_nobody_applied_for_is_not_issued() =>
        Decide(Issue, AnApplication.ThatNobodySubmitted).ThenRejected(PermitRejections.NotFound);

    [Fact]
    public void The_id_of_a_permit_follows_from_its_application() =>
        Assert.Throws<ArgumentException>(() =>
            Decide(Issue with { PermitId = new(AnApplication.Id.Value) }, AnApplication.Notified)
        );

    private static Answer<PermitEvent> Decide(
        IssuePermit command,
        History<PermitApplication, PermitApplicationEvent> application
    ) =>
        NoPermit.When(permit =>
            IssuePermit.Decide(command, permit, application.State, APermitType.First, AnApplication.Now)
        );
}
