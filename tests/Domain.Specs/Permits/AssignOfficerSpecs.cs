using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Domain.Specs.Permits;

public class AssignOfficerSpecs
{
    private static readonly AssignOfficer Assign = new(AnApplication.Id, AnApplication.Officer, AnApplication.Director);

    private static readonly OfficerAssigned Assigned = new(
        AnApplication.Id,
        AnApplication.Officer,
        AnApplication.Director,
        AnApplication.Now.At
    );

    [Fact]
    public void An_officer_takes_an_application_on() => Decide(Assign, AnApplication.Submitted).Then(Assigned);

    [Fact]
    public void Another_officer_takes_it_over() =>
        Decide(Assign with { Officer = AnApplication.Clerk }, AnApplication.Valid.And(Assigned))
            .Then(Assigned with { Officer = AnApplication.Clerk });

    [Fact]
    public void Who_is_responsible_already_is_not_assigned_again() =>
        Decide(Assign, AnApplication.Submitted.And(Assigned)).ThenRejected(PermitRejections.AlreadyAssigned);

    [Theory]
    [MemberData(nameof(ApplicantAndAgent))]
    public void Nobody_handles_their_own_application(SubjectId person) =>
        Decide(Assign with { Officer = person }, AnApplication.Submitted).ThenRejected(PermitRejections.OwnApplication);

    [Fact]
    public void Nobody_handles_an_application_in_which_they_have_an_interest() =>
        Decide(Assign, AnApplication.Submitted.And(AnApplication.Conflicted(AnApplication.Officer)))
            .ThenRejected(PermitRejections.ConflictOfInterest);

    [Theory]
    [MemberData(nameof(ApplicantAndAgent))]
    public void Nobody_chooses_who_handles_their_own_application(SubjectId person) =>
        Decide(Assign with { AssignedBy = person }, AnApplication.Submitted)
            .ThenRejected(PermitRejections.OwnApplication);

    [Fact]
    public void Nobody_chooses_who_handles_what_they_have_an_interest_in() =>
        Decide(Assign, AnApplication.Submitted.And(AnApplication.Conflicted(AnApplication.Director)))
            .ThenRejected(PermitRejections.ConflictOfInterest);

    [Fact]
    public void Only_a_person_whom_the_roll_knows_is_made_responsible() =>
        AnApplication
            .Submitted.When(application =>
                AssignOfficer.Decide(Assign, application, isOfficerKnown: false, AnApplication.Now)
            )
            .ThenRejected(PermitRejections.PersonUnknown);

    [Fact]
    public void A_decided_application_needs_no_officer() =>
        Decide(Assign, AnApplication.Decided).ThenRejected(PermitRejections.AlreadyDecided);

    public static TheoryData<SubjectId> ApplicantAndAgent => [AnApplication.Applicant, AnApplication.Agent];

    private static Answer<PermitApplicationEvent> Decide(
        AssignOfficer command,
        History<PermitApplication, PermitApplicationEvent> history
    ) =>
        history.When(application =>
            AssignOfficer.Decide(command, application, isOfficerKnown: true, AnApplication.Now)
        );
}
