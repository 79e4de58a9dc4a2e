using Sijil.Domain.Governance;

namespace Sijil.Domain.Specs.Governance;

public class RevokeNonWorkingDaySpecs
{
    private static readonly RevokeNonWorkingDay Revoke = new(
        ACalendar.Id,
        new(2025, 5, 5),
        "SI 2019/1023",
        ACalendar.Clerk
    );

    private static History<Calendar, CalendarEvent> WithAFreeDay =>
        ACalendar.Open().And(ACalendar.Declared("2025-05-05"));

    [Fact]
    public void A_free_day_can_be_taken_back_before_it_comes() =>
        WithAFreeDay
            .When(calendar => RevokeNonWorkingDay.Decide(Revoke, calendar, ACalendar.Monday))
            .Then(ACalendar.Revoked("2025-05-05"));

    [Theory]
    [InlineData("2025-05-05")]
    [InlineData("2025-05-06")]
    public void A_free_day_that_has_begun_stays_free(string today) =>
        WithAFreeDay
            .When(calendar =>
                RevokeNonWorkingDay.Decide(Revoke, calendar, ACalendar.Monday with { Today = ADay.Of(today) })
            )
            .ThenRejected(GovernanceRejections.DayHasBegun);

    [Fact]
    public void Only_a_declared_day_can_be_taken_back() =>
        ACalendar
            .Open()
            .When(calendar => RevokeNonWorkingDay.Decide(Revoke, calendar, ACalendar.Monday))
            .ThenRejected(GovernanceRejections.DayNotDeclared);

    [Fact]
    public void Nothing_is_taken_back_without_its_legal_source() =>
        WithAFreeDay
            .When(calendar => RevokeNonWorkingDay.Decide(Revoke with { LegalSource = "" }, calendar, ACalendar.Monday))
            .ThenRejected(GovernanceRejections.LegalSourceMissing);

    [Fact]
    public void A_calendar_nobody_opened_gives_no_day_back() =>
        ACalendar
            .ThatNobodyOpened.When(calendar => RevokeNonWorkingDay.Decide(Revoke, calendar, ACalendar.Monday))
            .ThenRejected(GovernanceRejections.CalendarNotFound);
}
