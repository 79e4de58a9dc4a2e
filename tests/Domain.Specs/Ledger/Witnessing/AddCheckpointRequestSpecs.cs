using System.Text;
using Sijil.Domain.Ledger.Witnessing;

namespace Sijil.Domain.Specs.Ledger.Witnessing;

public class AddCheckpointRequestSpecs
{
    private const string Hash = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=";

    private const string Checkpoint = """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=

        """;

    /// <summary>The example of C2SP tlog-witness.</summary>
    private const string Example = $"""
        old 20852014
        {Hash}
        jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
        5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
        /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

        {Checkpoint}
        """;

    [Fact]
    public void The_example_of_the_specification_is_read_and_written_to_the_byte()
    {
        var request = AddCheckpointRequest.Parse(Encoding.UTF8.GetBytes(Example));

        Assert.Equal(20852014, request.OldSize);
        Assert.Equal(4, request.Proof.Hashes.Count);
        Assert.Equal("example.com/behind-the-sofa", request.Origin);
        Assert.Equal(20852163, request.Head.Size);
        Assert.Equal(2, request.Note.Signatures.Count);
        Assert.Equal(Example, Encoding.UTF8.GetString(request.ToBytes()));
    }

    [Fact]
    public void The_first_one_has_no_proof()
    {
        var request = AddCheckpointRequest.Parse(Encoding.UTF8.GetBytes($"old 0\n\n{Checkpoint}"));

        Assert.Equal(0, request.OldSize);
        Assert.Empty(request.Proof.Hashes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("20852014\n\n")]
    [InlineData("old\n\n")]
    [InlineData("old  1\n\n")]
    [InlineData("old 01\n\n")]
    [InlineData("old -1\n\n")]
    [InlineData("old +1\n\n")]
    [InlineData("old 1 \n\n")]
    [InlineData("Old 1\n\n")]
    [InlineData("old 1\r\n\n")]
    [InlineData("old 9223372036854775808\n\n")]
    [InlineData("old 1\n")]
    [InlineData($"old 1\n{Hash} \n\n")]
    [InlineData($"old 1\n {Hash}\n\n")]
    [InlineData("old 1\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkax=\n\n")]
    [InlineData("old 1\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkQ==\n\n")]
    public void Anything_before_the_checkpoint_but_a_size_and_hashes_is_refused(string lines) =>
        Assert.Throws<FormatException>(() => AddCheckpointRequest.Parse(Encoding.UTF8.GetBytes(lines + Checkpoint)));

    [Theory]
    [InlineData("")]
    [InlineData("example.com/log\n1\n")]
    [InlineData("example.com/log\n1\n\n— a x08go/ZJ\n")]
    [InlineData($"example.com/log\n1\n{Hash}\n")]
    [InlineData($"example.com/log\n1\n{Hash}\n\n— a x08go/ZJ")]
    public void What_is_no_checkpoint_is_refused(string checkpoint) =>
        Assert.Throws<FormatException>(() =>
            AddCheckpointRequest.Parse(Encoding.UTF8.GetBytes($"old 0\n\n{checkpoint}"))
        );

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(1_000, false)]
    public void More_than_63_hashes_are_refused(int count, bool isRead)
    {
        var lines = string.Concat(Enumerable.Repeat($"{Hash}\n", count));
        var body = Encoding.UTF8.GetBytes($"old 1\n{lines}\n{Checkpoint}");

        Assert.Equal(isRead, Record.Exception(() => AddCheckpointRequest.Parse(body)) is not FormatException);
    }
}
