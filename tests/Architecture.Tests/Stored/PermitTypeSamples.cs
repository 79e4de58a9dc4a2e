using Sijil.Domain.Governance;
using Sijil.Domain.Permits;

namespace Sijil.Architecture.Tests.Stored;

internal static class PermitTypeSamples
{
    public static readonly IReadOnlyList<object> All =
    [
        new PermitTypePublished(
            Sample.Type,
            "building-permit",
            2,
            Sample.Wording,
            new(
                Sample.Calendar,
                Sample.EightWeeks,
                ClockStart.Validity,
                new(StopEffect.Continue, StopEffect.Restart, StopBegins.DayAfterNotice),
                new(15, TermUnit.WorkingDays, CountsFrom.FollowingDay, Roll.None),
                36,
                ValidatorMayDecide: true
            ),
            new(2026, 1, 1),
            Sample.Clerk,
            Sample.At
        ),
    ];
}
