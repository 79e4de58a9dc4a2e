using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Sijil.Domain.DataRights;

namespace Sijil.Domain.Specs.DataRights;

public class DisclosureSpecs
{
    private static readonly Disclosure Name = Disclosure.Of(ASalt.Known, "applicant.name", "Möbius \"M/N\"\n");

    [Fact]
    public void The_vector_published_with_SD_JWT_holds() =>
        Assert.Equal(
            "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0",
            Disclosure.CommitmentOf("WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0")
        );

    [Fact]
    public void The_text_of_a_disclosure_is_canonical_JSON_in_base64url() =>
        Assert.Equal(
            """["AAECAwQFBgcICQoLDA0ODw","applicant.name","Möbius \"M/N\"\n"]""",
            Encoding.UTF8.GetString(Base64Url.DecodeFromChars(Name.Text))
        );

    [Theory]
    [InlineData("""{ "b": 1.0, "a": [true, null] }""", """{"a":[true,null],"b":1}""")]
    [InlineData(""" "\u00e9" """, "\"é\"")]
    [InlineData("null", "null")]
    public void Any_JSON_value_can_be_disclosed(string json, string canonical) =>
        Assert.Equal(canonical, Disclosure.OfJson(ASalt.Known, "value", json).ValueJson);

    [Fact]
    public void A_string_is_the_same_value_as_its_JSON() =>
        Assert.Equal(Disclosure.Of(ASalt.Known, "name", "é"), Disclosure.OfJson(ASalt.Known, "name", @"""\u00e9"""));

    [Fact]
    public void A_disclosure_can_be_read_back()
    {
        var read = Disclosure.Parse(Name.Text);

        Assert.Equal(Name, read);
        Assert.Equal((ASalt.Known, "applicant.name"), (read.Salt, read.Name));
        Assert.Equal("Möbius \"M/N\"\n", JsonSerializer.Deserialize<string>(read.ValueJson));
    }

    [Fact]
    public void A_disclosure_matches_its_own_commitment_and_no_other()
    {
        Assert.True(Disclosure.Parse(Name.Text).Matches(Name.Commitment));
        Assert.False(Disclosure.Of(ASalt.Other, Name.Name, "Möbius \"M/N\"\n").Matches(Name.Commitment));
        Assert.False(Disclosure.Of(ASalt.Known, "applicant.nom", "Möbius \"M/N\"\n").Matches(Name.Commitment));
        Assert.False(Disclosure.Of(ASalt.Known, Name.Name, "Mobius").Matches(Name.Commitment));
    }

    [Theory]
    [InlineData("""["AAECAwQFBgcICQoLDA0ODw", "name", "x"]""")]
    [InlineData("""["AAECAwQFBgcICQoLDA0ODw","name","\u0078"]""")]
    [InlineData("""["AAECAwQFBgcICQoLDA0ODw","name"]""")]
    [InlineData("""["AAECAwQFBgcICQoLDA0ODw","name","x",1]""")]
    [InlineData("""["AAECAwQ","name","x"]""")]
    [InlineData("""["AAECAwQFBgcICQoLDA0ODw",1,"x"]""")]
    [InlineData("""{"salt":"AAECAwQFBgcICQoLDA0ODw"}""")]
    [InlineData("no JSON")]
    public void Any_other_spelling_is_refused(string json) =>
        Assert.Throws<FormatException>(() => Disclosure.Parse(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json))));

    [Theory]
    [InlineData("")]
    [InlineData("é")]
    [InlineData("W=")]
    public void What_is_not_base64url_is_refused(string text) =>
        Assert.Throws<FormatException>(() => Disclosure.Parse(text));

    [Fact]
    public void A_disclosure_does_not_tell_itself_to_a_log() =>
        Assert.DoesNotContain("Möbius", $"{Name}", StringComparison.Ordinal);
}
