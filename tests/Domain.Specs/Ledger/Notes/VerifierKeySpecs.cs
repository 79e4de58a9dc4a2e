using Sijil.Domain.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Notes;

/// <summary>The keys are those of C2SP signed-note, golang.org/x/mod/sumdb/note and github.com/transparency-dev/formats.</summary>
public class VerifierKeySpecs
{
    private const string PeterNeumann = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    [Theory]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", 0x530d903a)]
    [InlineData(PeterNeumann, 0xc74f20a3)]
    [InlineData("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop", 0xaf0cfe78)]
    public void A_published_key_of_a_log_is_read_and_written(string text, uint id)
    {
        var key = VerifierKey.Parse(text);

        Assert.Equal((text, id, SignatureType.Ed25519), (key.ToString(), key.Id, key.Type));
    }

    [Fact]
    public void A_published_key_of_a_witness_is_read_and_written()
    {
        const string Text = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
        var key = VerifierKey.Parse(Text);

        Assert.Equal(
            (Text, 0xda77ade7, SignatureType.Cosignature, "remora.n621.de"),
            (key.ToString(), key.Id, key.Type, key.Name)
        );
    }

    [Fact]
    public void Any_part_of_a_key_is_no_key()
    {
        for (var begin = 0; begin <= PeterNeumann.Length; begin++)
        {
            for (var end = begin; end <= PeterNeumann.Length; end++)
            {
                if (end - begin < PeterNeumann.Length)
                    Refused(PeterNeumann[begin..end]);
            }
        }
    }

    [Fact]
    public void A_key_with_any_character_changed_is_no_key() =>
        Assert.All(
            Enumerable.Range(0, PeterNeumann.Length),
            place =>
            {
                Refused(Changed(place, (char)(PeterNeumann[place] + 1)));
                Refused(Changed(place, (char)(PeterNeumann[place] ^ 0x20)));
            }
        );

    [Theory]
    [InlineData("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==")]
    [InlineData("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("bananas.sigstore.dev+12344556")]
    [InlineData("rekor.sigstore.dev+12345678+THIS_IS_NOT_BASE64!")]
    [InlineData("rekor.sigstore.dev+12345678+AwEB")]
    [InlineData("name++")]
    [InlineData("++")]
    public void A_key_that_others_publish_as_bad_is_refused(string text) => Refused(text);

    [Fact]
    public void A_key_of_another_type_is_told_apart() =>
        Assert.Contains(
            "type 6",
            Assert.Throws<FormatException>(() => VerifierKey.Parse("test+5893dc2c+BtMcFiao6ZOdU6LZ40tLKbsW")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("")]
    [InlineData("a+b")]
    [InlineData("a b")]
    [InlineData("a\u00a0b")]
    [InlineData("a\u2003b")]
    [InlineData("a\tb")]
    [InlineData("a\0b")]
    public void A_name_has_no_white_space_and_no_plus(string name) =>
        Assert.Throws<FormatException>(() => new VerifierKey(name, SignatureType.Ed25519, default));

    [Fact]
    public void A_name_has_no_lone_surrogate() =>
        Assert.Throws<FormatException>(() => new VerifierKey("a\ud800", SignatureType.Ed25519, default));

    [Fact]
    public void A_name_may_be_in_any_script()
    {
        var key = new VerifierKey("تونس/سجلّ", SignatureType.Ed25519, default);
        Assert.Equal(key, VerifierKey.Parse(key.ToString()));
    }

    [Fact]
    public void A_key_has_another_id_for_another_use() =>
        Assert.NotEqual(ASigner.Log("a", 1).Key.Id, ASigner.Witness("a", 1).Key.Id);

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    public void A_public_key_has_32_bytes(int size) =>
        Assert.Throws<FormatException>(() => Ed25519PublicKey.FromBytes(new byte[size]));

    private static string Changed(int place, char other) =>
        $"{PeterNeumann[..place]}{other}{PeterNeumann[(place + 1)..]}";

    private static void Refused(string text) => Assert.Throws<FormatException>(() => VerifierKey.Parse(text));
}
