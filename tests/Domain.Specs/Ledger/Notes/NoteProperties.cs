using System.Text;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Notes;

public class NoteProperties
{
    private static readonly NoteSigner Log = ASigner.Log("example.com/log", 1);
    private static readonly NoteSigner Witness = ASigner.Witness("witness.example/w1", 2);

    private static readonly byte[] Note = Signed().ToBytes();

    /// <summary>Each bit of each byte. A changed name or id makes a key unknown, so both signers are asked for.</summary>
    [Fact]
    public void A_note_with_any_bit_changed_is_no_longer_signed_by_both()
    {
        Assert.True(SignedByBoth(Note));
        for (var bit = 0; bit < Note.Length * 8; bit++)
        {
            var other = Note.ToArray();
            other[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(SignedByBoth(other), $"Bit {bit} does not matter.");
        }
    }

    [Fact]
    public void A_note_with_any_byte_left_out_or_twice_is_no_longer_signed_by_both()
    {
        for (var place = 0; place < Note.Length; place++)
        {
            Assert.False(SignedByBoth([.. Note[..place], .. Note[(place + 1)..]]), $"Byte {place} does not matter.");
            Assert.False(
                SignedByBoth([.. Note[..place], Note[place], .. Note[place..]]),
                $"Byte {place} may be twice."
            );
        }
    }

    [Fact]
    public void A_note_cut_off_anywhere_is_no_longer_signed_by_both() =>
        Assert.All(Enumerable.Range(0, Note.Length), length => Assert.False(SignedByBoth(Note[..length])));

    [Fact]
    public void A_note_is_written_as_it_was_read() =>
        Assert.Equal(Encoding.UTF8.GetString(Note), SignedNote.Parse(Note).ToString());

    private static SignedNote Signed()
    {
        const string Checkpoint = "example.com/log\n7\nIrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U=\n";
        return Log.Note(Checkpoint).With(Witness.Cosign(Checkpoint, 1_679_315_147));
    }

    private static bool SignedByBoth(byte[] note)
    {
        try
        {
            return SignedNote.Parse(note).Verify([Log.Key, Witness.Key], ASigner.Verify)
                    is NoteVerification.Accepted accepted
                && accepted.Signatures.Select(signature => signature.Key).ToHashSet().SetEquals([Log.Key, Witness.Key]);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
