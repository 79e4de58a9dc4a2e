using Sijil.Domain.Permits;
using Sijil.Domain.Specs.Governance;

namespace Sijil.Domain.Specs.Permits;

public class PermitTypeSpecs
{
    private static readonly History<PermitType, PermitTypeEvent> Revised = APermitType.InForce.And(
        APermitType.Published(2, "2026-04-01")
    );

    [Theory]
    [InlineData("2019-12-31", null)]
    [InlineData("2020-01-01", 1)]
    [InlineData("2026-03-31", 1)]
    [InlineData("2026-04-01", 2)]
    public void The_version_that_applies_is_the_one_in_force_on_the_day(string day, int? version) =>
        Assert.Equal(version, Revised.State.VersionOn(ADay.Of(day))?.Number);

    [Fact]
    public void An_older_version_stays_readable() => Assert.Equal(1, Revised.State.Version(1).Number);

    [Fact]
    public void A_history_that_cannot_be_is_not_read() =>
        Assert.Throws<InvalidOperationException>(() => Revised.And(APermitType.Published(2, "2027-01-01")));
}
