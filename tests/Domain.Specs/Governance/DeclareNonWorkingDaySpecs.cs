using Sijil.Domain.Governance;

namespace Sijil.Domain.Specs.Governance;

public class DeclareNonWorkingDaySpecs
{
    private static readonly DeclareNonWorkingDay Declare = new(
        ACalendar.Id,
        new(2025, 4, 18),
        ACalendar.Holiday,
        "Banking and Financial Dealings Act 1971",
        ACalendar.Clerk
    );

    [Fact]
    public void A_day_becomes_free_by_an_act_of_law() =>
        ACalendar
            .Open()
            .When(calendar => DeclareNonWorkingDay.Decide(Declare, calendar, ACalendar.Monday))
            .Then(ACalendar.Declared("2025-04-18"));

    [Fact]
    public void Mourning_may_be_declared_for_a_day_that_has_passed() =>
        ACalendar
            .Open()
            .When(calendar =>
                DeclareNonWorkingDay.Decide(Declare with { Day = new(2025, 1, 3) }, calendar, ACalendar.Monday)
            )
            .Then(ACalendar.Declared("2025-01-03"));

    [Fact]
    public void A_day_is_declared_free_once() =>
        ACalendar
            .Open()
            .And(ACalendar.Declared("2025-04-18"))
            .When(calendar => DeclareNonWorkingDay.Decide(Declare, calendar, ACalendar.Monday))
            .ThenRejected(GovernanceRejections.DayAlreadyDeclared);

    [Fact]
    public void A_day_that_was_taken_back_can_be_declared_again() =>
        ACalendar
            .Open()
            .And(ACalendar.Declared("2025-04-18"), ACalendar.Revoked("2025-04-18"))
            .When(calendar => DeclareNonWorkingDay.Decide(Declare, calendar, ACalendar.Monday))
            .Then(ACalendar.Declared("2025-04-18"));

    [Fact]
    public void Nothing_is_declared_without_its_legal_source() =>
        ACalendar
            .Open()
            .When(calendar =>
                DeclareNonWorkingDay.Decide(Declare with { LegalSource = " " }, calendar, ACalendar.Monday)
            )
            .ThenRejected(GovernanceRejections.LegalSourceMissing);

    [Fact]
    public void A_free_day_is_named_in_all_three_languages() =>
        ACalendar
            .Open()
            .When(calendar =>
                DeclareNonWorkingDay.Decide(
                    Declare with
                    {
                        Name = ACalendar.Holiday with { Arabic = "" },
                    },
                    calendar,
                    ACalendar.Monday
                )
            )
            .ThenRejected(GovernanceRejections.NameIncomplete);

    [Fact]
    public void A_calendar_nobody_opened_takes_no_days() =>
        ACalendar
            .ThatNobodyOpened.When(calendar => DeclareNonWorkingDay.Decide(Declare, calendar, ACalendar.Monday))
            .ThenRejected(GovernanceRejections.CalendarNotFound);
}
