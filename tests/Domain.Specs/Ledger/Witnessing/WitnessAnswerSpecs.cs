using System.Text;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Witnessing;
using Sijil.Domain.Specs.Ledger.Checkpoints;
using Sijil.Domain.Specs.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Witnessing;

/// <summary>What a log makes of what a witness answers.</summary>
public class WitnessAnswerSpecs
{
    private static readonly NoteSigner Witness = ALog.Witnesses[0];
    private static readonly NoteSignature Own = Witness.Cosign(ALog.Checkpoint, ALog.Time);

    [Fact]
    public void A_witness_answers_with_the_line_of_its_cosignature()
    {
        Assert.Equal($"{Own}\n", Cosignatures.Write(Own));
        Assert.Equal($"{Own}", $"{Read(Cosignatures.Write(Own))}");
    }

    [Fact]
    public void Lines_by_keys_that_nobody_asked_are_not_looked_at() =>
        Assert.Equal(
            $"{Own}",
            $"{Read($"— {Witness.Key.Name} {Convert.ToBase64String(new byte[2_432])}\n{ALog.Witnesses[1].Cosign("another\n", 0)}\n{Own}\n")}"
        );

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("none\n")]
    public void An_answer_without_a_cosignature_is_refused(string body) =>
        Assert.Throws<FormatException>(() => Read(body));

    [Fact]
    public void A_cosignature_of_something_else_is_refused()
    {
        Assert.Throws<FormatException>(() => Read($"{ALog.Witnesses[1].Cosign(ALog.Checkpoint, ALog.Time)}\n"));
        Assert.Throws<FormatException>(() => Read($"{Witness.Cosign("another\n", ALog.Time)}\n"));
        Assert.Throws<FormatException>(() => Read($"{Own}"));
    }

    [Fact]
    public void An_answer_cannot_lengthen_the_text_that_it_is_about()
    {
        var longer = $"{ALog.Checkpoint}\n{Own}\n";

        Assert.Throws<FormatException>(() => Read($"{Own}\n\n{Witness.Cosign(longer, ALog.Time)}\n"));
    }

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    [InlineData(long.MaxValue - ALog.Time, false)]
    public void A_cosignature_is_of_the_present(long seconds, bool isRead)
    {
        var body = $"{Witness.Cosign(ALog.Checkpoint, ALog.Time + seconds)}\n";

        Assert.Equal(isRead, Record.Exception(() => Read(body)) is not FormatException);
    }

    [Fact]
    public void A_conflict_is_told_as_a_size_and_a_newline()
    {
        Assert.Equal("20852014\n", CosignedSize.Write(20852014));
        Assert.Equal(20852014, CosignedSize.Parse("20852014\n"u8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("01\n")]
    [InlineData("1\n\n")]
    [InlineData("one\n")]
    public void Anything_else_is_no_size(string body) =>
        Assert.Throws<FormatException>(() => CosignedSize.Parse(Encoding.UTF8.GetBytes(body)));

    private static NoteSignature Read(string body) =>
        Cosignatures.Read(
            Encoding.UTF8.GetBytes(body),
            ALog.Checkpoint,
            Witness.Key,
            DateTimeOffset.FromUnixTimeSeconds(ALog.Time),
            ASigner.Verify
        );
}
