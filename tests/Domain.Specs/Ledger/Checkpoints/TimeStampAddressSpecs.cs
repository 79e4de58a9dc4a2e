using System.Text;
using Sijil.Domain.Ledger.Checkpoints;

namespace Sijil.Domain.Specs.Ledger.Checkpoints;

public class TimeStampAddressSpecs
{
    private static readonly TimeStampAddress Address = new(567, 1_795_780_800);

    [Fact]
    public void A_time_stamp_lies_beside_what_it_is_over()
    {
        Assert.Equal("timestamp/567/1795780800.tsr", Address.Path);
        Assert.Equal("timestamp/567/checkpoint", Address.CheckpointPath);
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero), Address.Time);
    }

    [Fact]
    public void The_newest_one_is_named_by_its_path() =>
        Assert.Equal(Address, TimeStampAddress.Read(Encoding.UTF8.GetBytes($"{Address}")));

    [Theory]
    [InlineData("")]
    [InlineData("timestamp/567/1795780800.tsr")]
    [InlineData("timestamp/567/1795780800\n")]
    [InlineData("timestamp/0567/1795780800.tsr\n")]
    [InlineData("timestamp/567/-1.tsr\n")]
    [InlineData("timestamp/567/9223372036854775807.tsr\n")]
    [InlineData("timestamp/../567/1795780800.tsr\n")]
    [InlineData("tile/567/1795780800.tsr\n")]
    [InlineData("timestamp/567/1795780800.tsr\n\n")]
    public void Nothing_else_is_such_a_path(string text) =>
        Assert.Throws<FormatException>(() => TimeStampAddress.Read(Encoding.UTF8.GetBytes(text)));
}
