using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

public class DeclareApplicationValidSpecs
{
    private static readonly DeclareApplicationValid Declare = new(
        AnApplication.Id,
        new(2026, 3, 4),
        new(2026, 3, 5),
        AnApplication.Public("site-address"),
        AnApplication.Public("description"),
        AnApplication.Clerk
    );

    [Fact]
    public void A_valid_application_becomes_public_with_the_day_by_which_it_must_be_decided() =>
        Decide(Declare, AnApplication.Submitted).Then(AnApplication.DeclaredValid);

    [Fact]
    public void A_type_may_let_the_clock_run_from_validity() =>
        AnApplication
            .Submitted.When(application =>
                DeclareApplicationValid.Decide(
                    Declare,
                    application,
                    APermitType.First with
                    {
                        Rules = APermitType.Rules with { ClockStart = ClockStart.Validity },
                    },
                    ACalendar.EnglandAndWales,
                    AnApplication.Now
                )
            )
            .Then(
                AnApplication.DeclaredValid with
                {
                    Term = AnApplication.Term with { StartsOn = new(2026, 3, 4) },
                    LastDay = new(2026, 4, 29),
                }
            );

    [Fact]
    public void What_was_corrected_before_has_paused_the_clock() =>
        Decide(
                Declare with
                {
                    CheckedOn = new(2026, 3, 17),
                },
                AnApplication.Submitted.And(AnApplication.Requested(), AnApplication.Answered("2026-03-16"))
            )
            .Then(
                AnApplication.DeclaredValid with
                {
                    CheckedOn = new(2026, 3, 17),
                    Term = AnApplication.Term with { Stops = [ATerm.Stop("2026-03-10", "2026-03-16")] },
                    LastDay = new(2026, 5, 5),
                }
            );

    [Fact]
    public void An_application_is_not_valid_before_what_was_missing_came_in() =>
        Decide(
                Declare with
                {
                    ValidFrom = new(2026, 3, 15),
                    CheckedOn = new(2026, 3, 17),
                },
                AnApplication.Submitted.And(
                    AnApplication.Requested(kind: CompletenessKind.Incomplete),
                    AnApplication.Answered("2026-03-16")
                )
            )
            .ThenRejected(PermitRejections.ValidBeforeComplete);

    [Fact]
    public void An_application_is_not_valid_while_a_request_is_open() =>
        Decide(Declare with { CheckedOn = new(2026, 3, 31) }, AnApplication.Submitted.And(AnApplication.Requested()))
            .ThenRejected(PermitRejections.CompletenessOpen);

    [Fact]
    public void It_may_be_found_valid_all_the_same_when_nobody_answered_in_time() =>
        Decide(Declare with { CheckedOn = new(2026, 4, 1) }, AnApplication.Submitted.And(AnApplication.Requested()))
            .Then(
                AnApplication.DeclaredValid with
                {
                    CheckedOn = new(2026, 4, 1),
                    Term = AnApplication.Term with { Stops = [ATerm.Stop("2026-03-10", "2026-03-31")] },
                    LastDay = new(2026, 5, 19),
                }
            );

    [Fact]
    public void Validity_does_not_begin_before_receipt() =>
        Decide(Declare with { ValidFrom = new(2026, 3, 1) }, AnApplication.Submitted)
            .ThenRejected(PermitRejections.ValidBeforeReceipt);

    [Fact]
    public void Validity_does_not_begin_after_the_check_that_found_it() =>
        Decide(Declare with { ValidFrom = new(2026, 3, 6) }, AnApplication.Submitted)
            .ThenRejected(PermitRejections.ValidAfterCheck);

    [Fact]
    public void A_check_is_not_dated_after_today() =>
        Decide(Declare with { CheckedOn = new(2026, 4, 2) }, AnApplication.Submitted)
            .ThenRejected(PermitRejections.DateInTheFuture);

    [Fact]
    public void An_application_becomes_valid_once() =>
        Decide(Declare, AnApplication.Valid).ThenRejected(PermitRejections.AlreadyValid);

    [Fact]
    public void What_nobody_submitted_is_not_valid() =>
        Decide(Declare, AnApplication.ThatNobodySubmitted).ThenRejected(PermitRejections.NotFound);

    [Theory]
    [MemberData(nameof(ApplicantAndAgent))]
    public void Nobody_finds_their_own_application_valid(SubjectId person) =>
        Decide(Declare with { DeclaredBy = person }, AnApplication.Submitted)
            .ThenRejected(PermitRejections.OwnApplication);

    public static TheoryData<SubjectId> ApplicantAndAgent => [AnApplication.Applicant, AnApplication.Agent];

    private static Answer<PermitApplicationEvent> Decide(
        DeclareApplicationValid command,
        History<PermitApplication, PermitApplicationEvent> history
    ) =>
        history.When(application =>
            DeclareApplicationValid.Decide(
                command,
                application,
                APermitType.First,
                ACalendar.EnglandAndWales,
                AnApplication.Now
            )
        );
}
