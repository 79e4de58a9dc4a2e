using System.Text;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Notes;

public class CosignatureSpecs
{
    private const long Time = 1_679_315_147;

    /// <summary>The example of C2SP tlog-cosignature.</summary>
    private const string Checkpoint =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    private static readonly NoteSigner Witness = ASigner.Witness("witness.example/w1", 1);

    [Fact]
    public void A_witness_signs_a_header_the_time_and_the_checkpoint() =>
        Assert.Equal(
            $"cosignature/v1\ntime 1679315147\n{Checkpoint}",
            Encoding.UTF8.GetString(Cosignature.Message(Time, Checkpoint))
        );

    [Theory]
    [InlineData(
        "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==",
        Time
    )]
    [InlineData(
        "— witness ZGhGuQAAAABm/qTPeyKXD+R2rzyQsxPiP8mXum7qq/iF0u4vanlqJyocWODBt97w9uL+8qT7S5gxEHWWOworDcFiEBYJXORmnFBOBA==",
        1_727_964_367
    )]
    public void The_time_of_a_published_cosignature_is_read(string line, long time) =>
        Assert.Equal(time, Cosignature.Time(NoteSignature.Parse(line)));

    [Theory]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(71)]
    [InlineData(73)]
    [InlineData(2428)]
    public void A_signature_of_another_length_is_no_cosignature(int size) =>
        Assert.Throws<FormatException>(() => Cosignature.Time(new("log", 1, new byte[size])));

    /// <summary>Computed with Python's hashlib and cryptography.</summary>
    [Fact]
    public void A_cosignature_is_the_one_that_others_compute()
    {
        Assert.Equal("witness.example/w1+0ad7d35e+BIqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c", $"{Witness.Key}");
        Assert.Equal(
            "— witness.example/w1 "
                + "CtfTXgAAAABkGFDL0l0pFwTk9MykvW0AWQ7aj3wlQOPdkH/U6S+pa35ceaScuEzSwKfIeJ7i4Fxp8hH+ardr70qwEBhCA4/FskmwAg==",
            $"{Witness.Cosign(Checkpoint, Time)}"
        );
    }

    [Fact]
    public void A_time_beyond_2_63_is_rejected_though_its_signature_is_good()
    {
        var signature = NoteSignature.Parse(
            "— witness.example/w1 "
                + "CtfTXoAAAAAAAAAARg49P4pmI4FwCA+J3G1vS2n+PhQfQk8V28TrjBmjqiTS/x2tNwidD2xaHiQxYrhMa2smQ26uxl4exmZ8biqVAg=="
        );

        Assert.IsType<NoteVerification.Rejected>(
            new SignedNote(Checkpoint, [signature]).Verify([Witness.Key], ASigner.Verify)
        );
    }

    [Fact]
    public void A_witness_s_word_covers_the_lines_of_an_extension_too()
    {
        var signature = Witness.Cosign($"{Checkpoint}Extendo\n", Time);

        Assert.IsType<NoteVerification.Accepted>(Verified($"{Checkpoint}Extendo\n"));
        Assert.IsType<NoteVerification.Rejected>(Verified($"{Checkpoint}Extend@\n"));
        Assert.IsType<NoteVerification.Rejected>(Verified(Checkpoint));

        NoteVerification Verified(string text) =>
            new SignedNote(text, [signature]).Verify([Witness.Key], ASigner.Verify);
    }

    [Fact]
    public void A_log_does_not_cosign_and_a_witness_does_nothing_else()
    {
        Assert.Throws<InvalidOperationException>(() => Witness.Sign(Checkpoint));
        Assert.Throws<InvalidOperationException>(() => ASigner.Log("log", 1).Cosign(Checkpoint, Time));
        Assert.Throws<ArgumentOutOfRangeException>(() => Witness.Cosign(Checkpoint, -1));
    }

    [Fact]
    public void A_key_that_does_not_answer_with_64_bytes_signs_nothing() =>
        Assert.Throws<InvalidOperationException>(() => new NoteSigner(Witness.Key, _ => []).Cosign(Checkpoint, Time));
}
