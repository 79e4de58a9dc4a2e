using System.Globalization;
using System.Text;
using System.Text.Json;
using Sijil.Domain.Ledger;

namespace Sijil.Domain.Specs.Ledger;

public class CanonicalNumberSpecs
{
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void A_number_is_written_as_in_appendix_B_of_the_RFC(ulong bits, string expected) =>
        Assert.Equal(
            expected,
            Canonical(BitConverter.UInt64BitsToDouble(bits).ToString("G17", CultureInfo.InvariantCulture))
        );

    [Theory]
    [InlineData("-0", "0")]
    [InlineData("-0.0e5", "0")]
    [InlineData("1.0", "1")]
    [InlineData("100", "100")]
    [InlineData("1E2", "100")]
    [InlineData("-1.50", "-1.5")]
    [InlineData("9007199254740991", "9007199254740991")]
    [InlineData("1e-400", "0")]
    public void One_number_has_one_spelling(string json, string expected) => Assert.Equal(expected, Canonical(json));

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e309")]
    public void A_number_too_large_for_IEEE_754_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => CanonicalJson.Of(json));

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(json));
}
