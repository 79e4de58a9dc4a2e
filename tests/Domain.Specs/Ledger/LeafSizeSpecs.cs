using Sijil.Domain.Ledger;

namespace Sijil.Domain.Specs.Ledger;

public class LeafSizeSpecs
{
    [Fact]
    public void A_leaf_is_never_larger_than_was_said_before_its_place_was_known()
    {
        var latest = new LeafPosition(long.MaxValue, long.MaxValue, DateTimeOffset.MaxValue);

        Assert.Equal(Leaf.LargestSize(ALeaf.Content), Leaf.Of(ALeaf.Content, latest).Length);
        Assert.True(Leaf.Of(ALeaf.Content, ALeaf.Position).Length <= Leaf.LargestSize(ALeaf.Content));
    }

    [Fact]
    public void An_event_whose_leaf_could_just_reach_the_limit_may_be_appended()
    {
        Assert.Equal(Leaf.SizeLimit, Leaf.LargestSize(OfSize(Leaf.SizeLimit)));
        Assert.Null(Leaf.Refusal(OfSize(Leaf.SizeLimit)));
    }

    [Theory]
    [InlineData(Leaf.SizeLimit + 1)]
    [InlineData(Leaf.MaximumSize * 10)]
    public void An_event_whose_leaf_could_exceed_the_limit_is_refused(int size) =>
        Assert.Equal(LedgerRejections.EventTooLarge, Leaf.Refusal(OfSize(size)));

    [Fact]
    public void What_is_not_public_does_not_make_a_leaf_larger() =>
        Assert.Equal(
            Leaf.LargestSize(ALeaf.Storing("""{"note":""}""")),
            Leaf.LargestSize(ALeaf.Storing($$"""{"note":"{{new string('x', 100_000)}}"}"""))
        );

    [Fact]
    public void A_leaf_that_the_log_cannot_hold_is_never_made() =>
        Assert.Throws<InvalidOperationException>(() => Leaf.Of(OfSize(Leaf.MaximumSize + 100), ALeaf.Position));

    private static LeafContent OfSize(int size)
    {
        var empty = Leaf.LargestSize(ALeaf.Storing("""{"fee":""}"""));
        return ALeaf.Storing($$"""{"fee":"{{new string('x', size - empty)}}"}""");
    }
}
