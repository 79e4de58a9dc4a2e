using Sijil.Domain.Permits;

namespace Sijil.Domain.Specs.Permits;

public class WithdrawApplicationSpecs
{
    private static readonly WithdrawApplication Withdraw = new(
        AnApplication.Id,
        AnApplication.Applicant,
        new(2026, 3, 12),
        Channel.Post,
        AnApplication.Clerk
    );

    [Fact]
    public void What_the_public_never_saw_is_withdrawn_without_a_public_word() =>
        Decide(Withdraw, AnApplication.Submitted)
            .Then(
                new ApplicationWithdrawn(
                    AnApplication.Id,
                    AnApplication.Applicant,
                    new(2026, 3, 12),
                    Channel.Post,
                    AnApplication.Clerk,
                    AnApplication.Now.At
                )
            );

    [Fact]
    public void A_published_application_stays_listed_as_withdrawn() =>
        Decide(Withdraw, AnApplication.Recommended())
            .Then(
                new PublishedApplicationWithdrawn(
                    AnApplication.Id,
                    AnApplication.Number,
                    AnApplication.Applicant,
                    new(2026, 3, 12),
                    Channel.Post,
                    AnApplication.Clerk,
                    AnApplication.Now.At
                )
            );

    [Fact]
    public void The_agent_may_withdraw_for_the_applicant() =>
        Assert.IsType<Decision<PermitApplicationEvent>.Accepted>(
            Decide(Withdraw with { WithdrawnBy = AnApplication.Agent }, AnApplication.Submitted).Decision
        );

    [Fact]
    public void Applicants_may_withdraw_in_person() =>
        Assert.IsType<Decision<PermitApplicationEvent>.Accepted>(
            Decide(Withdraw with { RegisteredBy = AnApplication.Applicant }, AnApplication.Submitted).Decision
        );

    [Fact]
    public void Who_has_an_interest_does_not_register_a_withdrawal() =>
        Decide(Withdraw, AnApplication.Submitted.And(AnApplication.Conflicted(AnApplication.Clerk)))
            .ThenRejected(PermitRejections.ConflictOfInterest);

    [Fact]
    public void Nobody_else_withdraws_an_application() =>
        Decide(Withdraw with { WithdrawnBy = AnApplication.Clerk }, AnApplication.Submitted)
            .ThenRejected(PermitRejections.NotTheApplicant);

    [Fact]
    public void An_application_is_not_withdrawn_before_it_was_received() =>
        Decide(Withdraw with { ReceivedOn = new(2026, 3, 1) }, AnApplication.Submitted)
            .ThenRejected(PermitRejections.WithdrawnBeforeReceipt);

    [Fact]
    public void A_withdrawal_is_not_dated_after_today() =>
        Decide(Withdraw with { ReceivedOn = new(2026, 4, 2) }, AnApplication.Submitted)
            .ThenRejected(PermitRejections.DateInTheFuture);

    [Fact]
    public void A_decided_application_is_not_withdrawn() =>
        Decide(Withdraw, AnApplication.Decided).ThenRejected(PermitRejections.AlreadyDecided);

    [Fact]
    public void An_application_is_withdrawn_once() =>
        Decide(Withdraw, AnApplication.Withdrawn).ThenRejected(PermitRejections.Withdrawn);

    private static Answer<PermitApplicationEvent> Decide(
        WithdrawApplication command,
        History<PermitApplication, PermitApplicationEvent> history
    ) => history.When(application => WithdrawApplication.Decide(command, application, AnApplication.Now));
}
