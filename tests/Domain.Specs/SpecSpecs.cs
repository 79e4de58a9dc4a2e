using Sijil.Domain.Governance;
using Sijil.Domain.Specs.Governance;
using Xunit.Sdk;

namespace Sijil.Domain.Specs;

/// <summary>A specification that cannot fail proves nothing, so this one is made to fail.</summary>
public class SpecSpecs
{
    private static readonly CalendarOpened Opened = new(
        ACalendar.Id,
        ACalendar.Name,
        Weekend.SaturdaySunday,
        ACalendar.Clerk,
        ACalendar.Monday.At
    );

    [Fact]
    public void Expecting_a_rejection_fails_when_the_command_is_accepted() =>
        Assert.ThrowsAny<XunitException>(() =>
            ACalendar.ThatNobodyOpened.When(_ => Opened).ThenRejected(GovernanceRejections.CalendarAlreadyOpen)
        );

    [Fact]
    public void Expecting_a_rejection_fails_when_another_rule_stands_in_the_way() =>
        Assert.ThrowsAny<XunitException>(() =>
            ACalendar
                .ThatNobodyOpened.When(_ => GovernanceRejections.CalendarNotFound)
                .ThenRejected(GovernanceRejections.CalendarAlreadyOpen)
        );

    [Fact]
    public void Expecting_events_fails_when_the_command_is_rejected() =>
        Assert.ThrowsAny<XunitException>(() =>
            ACalendar.ThatNobodyOpened.When(_ => GovernanceRejections.CalendarNotFound).Then(Opened)
        );

    [Fact]
    public void Expecting_no_events_fails_when_there_are_some() =>
        Assert.ThrowsAny<XunitException>(() => ACalendar.ThatNobodyOpened.When(_ => Opened).Then());

    [Fact]
    public void Expecting_an_event_fails_when_it_says_something_else() =>
        Assert.ThrowsAny<XunitException>(() =>
            ACalendar.ThatNobodyOpened.When(_ => Opened).Then(Opened with { Weekend = Weekend.FridaySaturday })
        );
}
