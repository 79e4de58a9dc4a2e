using System.Text;
using Sijil.Application.Permits.Import.Sources;
using Sijil.Application.Permits.Import.Writing;
using Sijil.Domain.DataRights;

namespace Sijil.Api.Tests.Permits.Import.Writing;

/// <summary>Disclosures made by the million are those that are made one by one.</summary>
public sealed class BulkDisclosureSpecs
{
    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("q\"u\\o\tt\r\ne \u007F\u2028")]
    [InlineData("بلدية 🏗 é")]
    public void It_is_read_back_and_opens_its_commitment(string value)
    {
        var bulk = BulkDisclosure.Of(new RandomBytes(), "site", CanonicalText.Quote(value));

        var read = Disclosure.Parse(Encoding.ASCII.GetString(bulk.Text));

        Assert.Equal(Disclosure.Of(read.Salt, "site", value), read);
        Assert.True(read.Matches(bulk.Commitment));
    }

    [Fact]
    public void Each_has_a_salt_of_its_own()
    {
        var random = new RandomBytes();

        var made = Enumerable.Range(0, 1_000).Select(_ => BulkDisclosure.Of(random, "site", "1").Commitment);

        Assert.Equal(1_000, made.Distinct().Count());
    }
}
