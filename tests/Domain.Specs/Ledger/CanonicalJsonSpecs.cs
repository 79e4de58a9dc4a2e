using System.Text;
using System.Text.Json;
using Sijil.Domain.Ledger;

namespace Sijil.Domain.Specs.Ledger;

public class CanonicalJsonSpecs
{
    [Fact]
    public void The_sample_of_the_RFC_has_the_bytes_of_the_RFC()
    {
        const string Sample = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;

        Assert.Equal(
            "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e"
                + "756d62657273223a5b3333333333333333332e333333333333332c31652b3330"
                + "2c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac24"
                + "5c75303030665c6e4127425c225c5c5c5c5c222f227d",
            Convert.ToHexStringLower(CanonicalJson.Of(Sample))
        );
    }

    [Fact]
    public void Members_are_sorted_by_UTF_16_code_unit_as_in_the_sample_of_the_RFC() =>
        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\","
                + "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
            Canonical(
                """
                {
                  "\u20ac": "Euro Sign",
                  "\r": "Carriage Return",
                  "\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\ud83d\ude00": "Emoji: Grinning Face",
                  "\u0080": "Control",
                  "\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """
            )
        );

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData(" [ ] ", "[]")]
    [InlineData("""{"b":{"d":[],"c":{}},"a":[{"z":1,"y":2}]}""", """{"a":[{"y":2,"z":1}],"b":{"c":{},"d":[]}}""")]
    [InlineData("""{"10":1,"1":2,"":3,"A":4,"a":5}""", """{"":3,"1":2,"10":1,"A":4,"a":5}""")]
    [InlineData("""{"pêche":1,"péché":2,"peach":3}""", """{"peach":3,"péché":2,"pêche":1}""")]
    public void Structure_is_kept_and_only_members_are_sorted(string json, string expected) =>
        Assert.Equal(expected, Canonical(json));

    [Theory]
    [InlineData(@"""\u0008\u0009\u000a\u000c\u000d""", @"""\b\t\n\f\r""")]
    [InlineData(@"""\u0000\u000b\u001F""", @"""\u0000\u000b\u001f""")]
    [InlineData(@"""\u003c\/script\u003e\u0026\u0027\u002b""", @"""</script>&'+""")]
    [InlineData(@"""\u007f\u2028\uFEFF""", "\"\u007f\u2028\ufeff\"")]
    [InlineData(@"""\ud83d\ude02""", "\"😂\"")]
    public void A_string_is_escaped_only_where_JSON_demands_it(string json, string expected) =>
        Assert.Equal(expected, Canonical(json));

    [Fact]
    public void Characters_that_look_alike_stay_different() =>
        Assert.NotEqual(Canonical("\"A\u030a\""), Canonical("\"\u00c5\""));

    [Theory]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1,"\u0061":1}""")]
    [InlineData("""{"b":[{"a":1,"a":2}]}""")]
    public void A_member_named_twice_is_refused(string json) => Refused(json);

    [Theory]
    [InlineData(@"""\ud800""")]
    [InlineData(@"""\udc00\ud800""")]
    [InlineData(@"{""\ud800"":1}")]
    public void An_escaped_lone_surrogate_is_refused(string json) => Refused(json);

    [Fact]
    public void A_lone_surrogate_is_refused() => Refused("\"\ud800\"");

    [Theory]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("[Infinity]")]
    [InlineData("[1,]")]
    [InlineData("01")]
    [InlineData("{} {}")]
    [InlineData("// no\n{}")]
    [InlineData("\ufeff{}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("'a'")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("0x10")]
    [InlineData("\"\t\"")]
    public void What_is_not_JSON_is_refused(string json) => Refused(json);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused() =>
        Assert.ThrowsAny<JsonException>(() => CanonicalJson.Of([(byte)'"', 0xC3, 0x28, (byte)'"']));

    [Fact]
    public void A_text_may_be_as_deep_as_the_limit_and_no_deeper()
    {
        Assert.Equal(Nested(CanonicalJson.MaximumDepth), Canonical(Nested(CanonicalJson.MaximumDepth)));
        Refused(Nested(CanonicalJson.MaximumDepth + 1));
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(json));

    private static void Refused(string json) => Assert.ThrowsAny<JsonException>(() => CanonicalJson.Of(json));
}
