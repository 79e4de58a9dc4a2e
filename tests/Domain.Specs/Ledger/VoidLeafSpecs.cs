using System.Text;
using Sijil.Domain.Ledger;

namespace Sijil.Domain.Specs.Ledger;

public class VoidLeafSpecs
{
    [Theory]
    [InlineData(VoidReason.Tombstone, """{"log":"demo","seq":"7","to":"7","v":1,"void":"tombstone"}""")]
    [InlineData(VoidReason.Gap, """{"log":"demo","seq":"7","to":"7","v":1,"void":"gap"}""")]
    public void A_sequence_number_without_an_event_has_an_entry_of_its_own(VoidReason reason, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(VoidLeaf.Of("demo", 7, 7, reason)));

    [Fact]
    public void A_run_of_them_has_one_entry() =>
        Assert.Equal(
            """{"log":"demo","seq":"7","to":"9","v":1,"void":"gap"}""",
            Encoding.UTF8.GetString(VoidLeaf.Of("demo", 7, 9, VoidReason.Gap))
        );

    [Theory]
    [InlineData(0, 1)]
    [InlineData(9, 7)]
    public void An_entry_covers_at_least_one_sequence_number(long first, long last) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => VoidLeaf.Of("demo", first, last, VoidReason.Gap));
}
