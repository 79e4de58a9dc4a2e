using Sijil.Domain.DataRights;

namespace Sijil.Domain.Specs.DataRights;

public class SaltSpecs
{
    [Fact]
    public void A_salt_is_written_as_base64url()
    {
        byte[] random = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

        Assert.Equal("AAECAwQFBgcICQoLDA0ODw", Salt.Of(random).Text);
        Assert.Equal(random, ASalt.Known.ToBytes());
    }

    [Theory]
    [InlineData(15)]
    [InlineData(17)]
    public void A_salt_has_128_bits(int size) => Assert.Throws<ArgumentException>(() => Salt.Of(new byte[size]));

    [Theory]
    [InlineData("")]
    [InlineData("AAECAwQFBgcICQoLDA0O")]
    [InlineData("AAECAwQFBgcICQoLDA0ODw==")]
    [InlineData("AAECAwQFBgcICQoLDA0ODx")]
    [InlineData(" AAECAwQFBgcICQoLDA0ODw")]
    public void Any_other_text_is_refused(string text) => Assert.Throws<FormatException>(() => Salt.Parse(text));

    [Fact]
    public void A_salt_does_not_tell_itself_to_a_log() =>
        Assert.DoesNotContain(ASalt.Known.Text, $"{ASalt.Known}", StringComparison.Ordinal);
}
