using System.Text.Json;
using Sijil.Domain.Ledger.Lookup;

namespace Sijil.Domain.Specs.Ledger.Lookup;

public class AddressTextSpecs
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public sealed record Vector(string Given, string Normalised);

    public static TheoryData<string, string> Vectors()
    {
        using var stream = typeof(AddressTextSpecs).Assembly.GetManifestResourceStream("address-vectors")!;
        return new(
            JsonSerializer.Deserialize<Vector[]>(stream, Options)!.Select(vector => (vector.Given, vector.Normalised))
        );
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void An_address_is_compared_as_the_published_vectors_say(string given, string normalised) =>
        Assert.Equal(normalised, AddressText.Normalised(given));

    [Theory]
    [MemberData(nameof(Vectors))]
    public void What_is_normalised_stays_as_it_is(string given, string normalised)
    {
        _ = given;
        Assert.Equal(normalised, AddressText.Normalised(normalised));
    }

    [Theory]
    [InlineData("12 Rue A", "12 rue a")]
    [InlineData("شَارِع أ", "شارع أ")]
    public void An_address_is_found_however_it_is_spelt(string one, string other) =>
        Assert.Equal(LookupKey.OfAddress(one), LookupKey.OfAddress(other));

    [Theory]
    [InlineData("12 rue A", "12, rue A")]
    [InlineData("12 r. A", "12 rue A")]
    [InlineData("شارع ا", "شارع أ")]
    public void What_may_be_another_address_is_another(string one, string other) =>
        Assert.NotEqual(LookupKey.OfAddress(one), LookupKey.OfAddress(other));

    [Fact]
    public void An_address_is_no_number() => Assert.NotEqual(LookupKey.OfAddress("7"), LookupKey.OfNumber("7"));
}
