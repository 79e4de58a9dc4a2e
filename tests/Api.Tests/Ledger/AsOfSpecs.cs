using Sijil.Application.Ledger;

namespace Sijil.Api.Tests.Ledger;

/// <summary>The same question has the same answer on every machine.</summary>
public sealed class AsOfSpecs
{
    [Theory]
    [InlineData("2026-11-22T10:00:00Z")]
    [InlineData("2026-11-22T11:00:00+01:00")]
    [InlineData("2026-11-22T04:30:00.000-05:30")]
    public void A_moment_is_read_with_its_offset(string text) =>
        Assert.Equal(
            new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero),
            Assert.IsType<AsOf.Time>(AsOf.TryParse(text)).Moment
        );

    [Fact]
    public void A_number_is_that_of_an_event() =>
        Assert.Equal(1204, Assert.IsType<AsOf.EventNumber>(AsOf.TryParse("1204")).Sequence);

    [Theory]
    [InlineData("2026-11-22T10:00:00")]
    [InlineData("2026-11-22T10:00:00.5")]
    [InlineData("2026-11-22")]
    [InlineData("-1")]
    [InlineData("Z")]
    [InlineData("")]
    public void What_depends_on_the_reader_is_not_read(string text) => Assert.Null(AsOf.TryParse(text));
}
