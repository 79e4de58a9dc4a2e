using Sijil.Domain.Permits;

namespace Sijil.Domain.Specs.Permits;

public class DeclareConflictOfInterestSpecs
{
    private static readonly DeclareConflictOfInterest Declare = new(
        AnApplication.Id,
        AnApplication.Officer,
        null,
        AnApplication.Officer
    );

    [Fact]
    public void An_officer_declares_an_interest() =>
        Decide(AnApplication.Valid).Then(AnApplication.Conflicted(AnApplication.Officer));

    [Fact]
    public void Who_has_an_interest_does_not_keep_others_away() =>
        Decide(
                Declare with
                {
                    Person = AnApplication.Clerk,
                },
                AnApplication.Valid.And(AnApplication.Conflicted(AnApplication.Officer))
            )
            .ThenRejected(PermitRejections.ConflictOfInterest);

    [Fact]
    public void The_applicant_does_not_keep_officers_away() =>
        Decide(Declare with { DeclaredBy = AnApplication.Applicant }, AnApplication.Valid)
            .ThenRejected(PermitRejections.OwnApplication);

    [Fact]
    public void Only_a_person_whom_the_roll_knows_can_have_an_interest() =>
        AnApplication
            .Valid.When(application =>
                DeclareConflictOfInterest.Decide(Declare, application, isPersonKnown: false, AnApplication.Now)
            )
            .ThenRejected(PermitRejections.PersonUnknown);

    [Fact]
    public void An_interest_is_declared_once() =>
        Decide(AnApplication.Valid.And(AnApplication.Conflicted(AnApplication.Officer)))
            .ThenRejected(PermitRejections.ConflictAlreadyDeclared);

    [Fact]
    public void After_the_decision_an_interest_changes_nothing_here() =>
        Decide(AnApplication.Decided).ThenRejected(PermitRejections.AlreadyDecided);

    private static Answer<PermitApplicationEvent> Decide(History<PermitApplication, PermitApplicationEvent> history) =>
        Decide(Declare, history);

    private static Answer<PermitApplicationEvent> Decide(
        DeclareConflictOfInterest command,
        History<PermitApplication, PermitApplicationEvent> history
    ) =>
        history.When(application =>
            DeclareConflictOfInterest.Decide(command, application, isPersonKnown: true, AnApplication.Now)
        );
}
