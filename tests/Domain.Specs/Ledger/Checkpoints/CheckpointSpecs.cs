using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Specs.Ledger.Checkpoints;

public class CheckpointSpecs
{
    private const string Root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    /// <summary>The example of C2SP tlog-checkpoint.</summary>
    private const string Example = $"example.com/behind-the-sofa\n20852163\n{Root}\n";

    [Fact]
    public void The_example_of_the_specification_is_read_and_written()
    {
        var checkpoint = Checkpoint.Parse(Example);

        Assert.Equal("example.com/behind-the-sofa", checkpoint.Origin);
        Assert.Equal(new TreeHead(20_852_163, MerkleHash.Parse(Root)), checkpoint.Head);
        Assert.Empty(checkpoint.Extensions);
        Assert.Equal(Example, checkpoint.ToString());
    }

    [Fact]
    public void Lines_of_an_extension_are_kept()
    {
        var checkpoint = Checkpoint.Parse($"{Example}one\ntwo\n");

        Assert.Equal(["one", "two"], checkpoint.Extensions);
        Assert.Equal($"{Example}one\ntwo\n", checkpoint.ToString());
    }

    [Fact]
    public void An_origin_may_be_any_line() =>
        Assert.Equal("سجلّ تونس + 1", Checkpoint.Parse($"سجلّ تونس + 1\n1\n{Root}\n").Origin);

    [Fact]
    public void An_empty_tree_has_the_empty_root()
    {
        Assert.Equal(
            "log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
            new Checkpoint("log", TreeHead.Empty).ToString()
        );
        Refused($"log\n0\n{Root}\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("log\n9944\n")]
    [InlineData("\n9944\n" + Root + "\n")]
    [InlineData("log\n123\n" + Root)]
    [InlineData("log\n123\n" + Root + "\n\n")]
    [InlineData("log\n123\n" + Root + "\none\n\ntwo\n")]
    [InlineData("log\n123\n" + Root + "\r\n")]
    [InlineData("log\t\n123\n" + Root + "\n")]
    [InlineData("log\n\n" + Root + "\n")]
    [InlineData("log\nbananas\n" + Root + "\n")]
    [InlineData("log\n-34\n" + Root + "\n")]
    [InlineData("log\n+34\n" + Root + "\n")]
    [InlineData("log\n034\n" + Root + "\n")]
    [InlineData("log\n00\n" + Root + "\n")]
    [InlineData("log\n 34\n" + Root + "\n")]
    [InlineData("log\n34 \n" + Root + "\n")]
    [InlineData("log\n٣٤\n" + Root + "\n")]
    [InlineData("log\n9223372036854775808\n" + Root + "\n")]
    [InlineData("log\n3438945738945739845734895735\n" + Root + "\n")]
    [InlineData("log\n123\n\n")]
    [InlineData("log\n123\nThisIsn'tBase64\n")]
    [InlineData("log\n123\nYmFuYW5hcw==\n")]
    public void What_is_not_a_checkpoint_is_refused(string text) => Refused(text);

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    public void An_origin_is_one_line(string origin) =>
        Assert.Throws<FormatException>(() => new Checkpoint(origin, TreeHead.Empty));

    [Fact]
    public void The_size_of_a_tree_is_not_negative() =>
        Assert.Throws<FormatException>(() => new Checkpoint("log", new(-1, MerkleHash.OfEmptyTree)));

    private static void Refused(string text) => Assert.Throws<FormatException>(() => Checkpoint.Parse(text));
}
