using System.Text;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Specs.Ledger.Merkle;
using Sijil.Domain.Specs.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Checkpoints;

public class HandOverSpecs
{
    private static readonly NoteSigner Old = ASigner.Log(ALog.Origin, 1);
    private static readonly NoteSigner New = ASigner.Log(ALog.Origin, 2);
    private static readonly HandOver HandOver = new(Old.Key, New.Key, ATree.Head(ALog.Size));

    [Fact]
    public void It_names_the_log_both_keys_and_the_tree_as_it_was() =>
        Assert.Equal(
            $"sijil log-key-hand-over/v1\nexample.com/log\nfrom {Old.Key}\nto {New.Key}\n12\n{HandOver.Head.Root}\n",
            HandOver.ToString()
        );

    [Fact]
    public void Signed_by_both_it_is_read_as_it_was_written() =>
        Assert.Equal(HandOver, Read(Old.Note($"{HandOver}").With(New.Sign($"{HandOver}"))));

    [Fact]
    public void Neither_key_alone_hands_a_log_over()
    {
        Assert.Throws<FormatException>(() => Read(Old.Note($"{HandOver}")));
        Assert.Throws<FormatException>(() => Read(New.Note($"{HandOver}")));
        var elsewhere = Old.Sign($"{HandOver}".Replace("\n12\n", "\n13\n", StringComparison.Ordinal));
        Assert.Throws<FormatException>(() => Read(New.Note($"{HandOver}").With(elsewhere)));
    }

    [Fact]
    public void Nobody_can_take_it_for_a_checkpoint() =>
        Assert.Throws<FormatException>(() => Checkpoint.Parse($"{HandOver}"));

    [Fact]
    public void The_two_keys_are_of_one_log_and_differ()
    {
        Assert.Throws<FormatException>(() => new HandOver(Old.Key, Old.Key, HandOver.Head));
        Assert.Throws<FormatException>(() => new HandOver(Old.Key, ASigner.Log("other.example", 2).Key, HandOver.Head));
        Assert.Throws<FormatException>(() => new HandOver(Old.Key, ASigner.Witness(ALog.Origin, 2).Key, HandOver.Head));
    }

    [Fact]
    public void A_tree_that_cannot_be_is_not_handed_over() =>
        Assert.Throws<FormatException>(() => new HandOver(Old.Key, New.Key, new(0, HandOver.Head.Root)));

    [Theory]
    [InlineData("example.com/log", "example.com/other")]
    [InlineData("v1", "v2")]
    [InlineData("from ", "of ")]
    [InlineData("to ", "by ")]
    [InlineData("\n12\n", "\n012\n")]
    [InlineData("\n12\n", "\n12\n\n")]
    public void Nothing_else_is_read_as_one(string is_, string instead)
    {
        var start = $"{HandOver}".IndexOf(is_, StringComparison.Ordinal);
        var text = $"{HandOver}".Remove(start, is_.Length).Insert(start, instead);

        Assert.Throws<FormatException>(() => Read(Old.Note(text).With(New.Sign(text))));
    }

    private static HandOver Read(SignedNote note) => HandOver.Read(Encoding.UTF8.GetBytes($"{note}"), ASigner.Verify);
}
