using Sijil.Domain.Governance;

namespace Sijil.Domain.Specs.Governance;

public class OpenCalendarSpecs
{
    private static readonly OpenCalendar Open = new(
        ACalendar.Id,
        ACalendar.Name,
        Weekend.FridaySaturday,
        ACalendar.Clerk
    );

    [Fact]
    public void A_municipality_says_on_which_days_it_works() =>
        ACalendar
            .ThatNobodyOpened.When(calendar => OpenCalendar.Decide(Open, calendar, ACalendar.Monday))
            .Then(
                new CalendarOpened(
                    ACalendar.Id,
                    ACalendar.Name,
                    Weekend.FridaySaturday,
                    ACalendar.Clerk,
                    ACalendar.Monday.At
                )
            );

    [Fact]
    public void A_calendar_is_opened_once() =>
        ACalendar
            .Open()
            .When(calendar => OpenCalendar.Decide(Open, calendar, ACalendar.Monday))
            .ThenRejected(GovernanceRejections.CalendarAlreadyOpen);

    [Fact]
    public void A_calendar_is_named_in_all_three_languages() =>
        ACalendar
            .ThatNobodyOpened.When(calendar =>
                OpenCalendar.Decide(
                    Open with
                    {
                        Name = ACalendar.Name with { French = " " },
                    },
                    calendar,
                    ACalendar.Monday
                )
            )
            .ThenRejected(GovernanceRejections.NameIncomplete);
}
