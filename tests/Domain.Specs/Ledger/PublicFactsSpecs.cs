using System.Text;
using System.Text.Json;
using Sijil.Domain.Ledger;

namespace Sijil.Domain.Specs.Ledger;

public class PublicFactsSpecs
{
    [Fact]
    public void Only_what_is_listed_is_public() =>
        Assert.Equal("""{"fee":120}""", Public("""{"secret":1,"fee":120,"nested":{"permitId":2},"Fee":3}"""));

    [Fact]
    public void What_is_absent_or_null_is_left_out() => Assert.Equal("{}", Public("""{"until":null}"""));

    [Fact]
    public void A_public_member_is_copied_whole() =>
        Assert.Equal("""{"fee":{"a":[null,1],"b":"é"}}""", Public("""{"fee":{"b":"\u00e9","a":[null,1.0]}}"""));

    [Fact]
    public void An_event_without_public_members_has_an_empty_object() =>
        Assert.Equal("{}", Encoding.UTF8.GetString(PublicFacts.Of(StoredEvent.Of<string>("a.b", 1), """{"fee":1}""")));

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("""{"fee":1,"fee":2}""")]
    public void What_is_not_one_object_without_doubt_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => Public(json));

    private static string Public(string json) => Encoding.UTF8.GetString(PublicFacts.Of(ALeaf.Kind, json));
}
