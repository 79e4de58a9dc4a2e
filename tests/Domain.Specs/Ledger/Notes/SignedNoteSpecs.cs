using System.Text;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Notes;

/// <summary>The notes are those of C2SP signed-note and of golang.org/x/mod/sumdb/note.</summary>
public class SignedNoteSpecs
{
    private const string Text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    private const string Peters =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private const string Enochs =
        "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    private static readonly VerifierKey Peter = VerifierKey.Parse(
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    );

    private static readonly VerifierKey Enoch = VerifierKey.Parse(
        "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
    );

    [Fact]
    public void The_example_of_the_specification_verifies()
    {
        const string Note =
            "This is an example message.\n\n— example.com/foo "
            + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
        var key = VerifierKey.Parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

        Assert.Equal([key], Signers(Note, key));
        Assert.Equal(Note, SignedNote.Parse(Note).ToString());
    }

    [Fact]
    public void A_text_may_have_empty_lines()
    {
        const string Poem =
            "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n";
        var note = ASigner.Log("quasimodo.example/salvatore", 1).Note(Poem);

        Assert.Equal(Poem, SignedNote.Parse(note.ToBytes()).Text);
        Assert.IsType<NoteVerification.Accepted>(
            note.Verify([ASigner.Log("quasimodo.example/salvatore", 1).Key], ASigner.Verify)
        );
    }

    [Fact]
    public void Signatures_by_unknown_keys_are_ignored()
    {
        Assert.Equal([Peter], Signers($"{Text}\n{Peters}{Enochs}", Peter));
        Assert.Equal([Peter, Enoch], Signers($"{Text}\n{Peters}{Enochs}", Enoch, Peter, Enoch));
    }

    [Fact]
    public void A_note_that_no_known_key_has_signed_is_rejected()
    {
        Assert.Equal("No known key has signed this note.", Rejected($"{Text}\n{Peters}", Enoch));
        Assert.Equal("No known key has signed this note.", Rejected($"{Text}\n{Peters}"));
    }

    [Fact]
    public void A_signature_that_shares_only_the_name_or_the_id_of_a_known_key_is_ignored()
    {
        var sameName = Peters.Replace("x08g", "xxxx", StringComparison.Ordinal);
        var sameId = Peters.Replace("PeterNeumann", "CarmenSandiego", StringComparison.Ordinal);

        Assert.Equal([Enoch], Signers($"{Text}\n{sameName}{sameId}{Enochs}", Peter, Enoch));
    }

    [Fact]
    public void A_failing_signature_of_a_known_key_rejects_the_whole_note()
    {
        var forged = Peters.Replace("ZJku", "ZJkv", StringComparison.Ordinal);
        var longer = Peters.Insert(60, "ABCD");

        Assert.Equal(
            "The signature by PeterNeumann does not verify.",
            Rejected($"{Text}\n{Enochs}{forged}", Peter, Enoch)
        );
        Assert.Equal(
            "The signature by PeterNeumann does not verify.",
            Rejected($"{Text}\n{Enochs}{longer}", Peter, Enoch)
        );
        Assert.Equal("The signature by PeterNeumann does not verify.", Rejected($"{Text}\n{Peters}{forged}", Peter));
        Assert.Equal([Enoch], Signers($"{Text}\n{Enochs}{forged}{longer}", Enoch));
    }

    [Fact]
    public void A_signature_with_a_byte_more_or_less_does_not_verify()
    {
        var good = NoteSignature.Parse(Peters.TrimEnd());
        foreach (var bytes in new byte[][] { [.. good.Bytes.Span, 0], good.Bytes.Span[..^1].ToArray() })
        {
            var note = new SignedNote(Text, [new(good.Name, good.KeyId, bytes)]);
            Assert.IsType<NoteVerification.Rejected>(note.Verify([Peter], ASigner.Verify));
        }
    }

    [Theory]
    [InlineData(16)]
    [InlineData(SignedNote.MaximumSignatures)]
    public void A_note_may_have_16_signatures_and_more(int count) =>
        Assert.Equal([Peter], Signers($"{Text}\n{string.Concat(Enumerable.Repeat(Enochs, count - 1))}{Peters}", Peter));

    [Fact]
    public void A_note_with_far_more_signatures_is_refused() =>
        Refused($"{Text}\n{string.Concat(Enumerable.Repeat(Peters, SignedNote.MaximumSignatures + 1))}");

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\n\n")]
    [InlineData(Text)]
    [InlineData(Text + "\n")]
    [InlineData(Text + Peters)]
    [InlineData("\n" + Peters)]
    [InlineData(Text + "\n" + Peters + "\n")]
    [InlineData(Text + "\n" + Peters + "Unexpected line.\n")]
    [InlineData("\u0001" + Text + "\n" + Peters)]
    [InlineData("a\tb\n\n" + Peters)]
    [InlineData("a\r\n\n" + Peters)]
    [InlineData(
        Text
            + "\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    )]
    [InlineData(Text + "\n—  x08go/ZJ\n")]
    [InlineData(Text + "\n— a+b x08go/ZJ\n")]
    [InlineData(Text + "\n— a\n")]
    [InlineData(Text + "\n— a x08goA==\n")]
    [InlineData(Text + "\n— a x08g\n")]
    [InlineData(Text + "\n— a x08go/ZJ \n")]
    [InlineData(Text + "\n- a x08go/ZJ\n")]
    [InlineData(Text + "\n—a x08go/ZJ\n")]
    public void What_is_not_a_note_is_refused(string note) => Refused(note);

    [Fact]
    public void A_note_whose_last_newline_is_missing_is_refused() => Refused($"{Text}\n{Peters}"[..^1]);

    [Fact]
    public void A_note_that_is_not_UTF_8_is_refused() =>
        Assert.Throws<FormatException>(() => SignedNote.Parse([0xff, .. Encoding.UTF8.GetBytes($"{Text}\n{Peters}")]));

    [Theory]
    [InlineData("")]
    [InlineData("no newline")]
    [InlineData("a\tb\n")]
    public void What_cannot_be_the_text_of_a_note_is_not_signed(string text) =>
        Assert.Throws<FormatException>(() => ASigner.Log("a", 1).Note(text));

    [Fact]
    public void A_lone_surrogate_is_not_signed() =>
        Assert.Throws<FormatException>(() => ASigner.Log("a", 1).Note("\ud83d\n"));

    private static IEnumerable<VerifierKey> Signers(string note, params VerifierKey[] known) =>
        Assert
            .IsType<NoteVerification.Accepted>(SignedNote.Parse(note).Verify(known, ASigner.Verify))
            .Signatures.Select(signature => signature.Key);

    private static string Rejected(string note, params VerifierKey[] known) =>
        Assert.IsType<NoteVerification.Rejected>(SignedNote.Parse(note).Verify(known, ASigner.Verify)).Reason;

    private static void Refused(string note) => Assert.Throws<FormatException>(() => SignedNote.Parse(note));
}
