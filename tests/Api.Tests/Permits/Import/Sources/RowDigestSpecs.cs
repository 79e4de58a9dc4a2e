using Sijil.Application.Permits.Import.Sources;

namespace Sijil.Api.Tests.Permits.Import.Sources;

/// <summary>The digest of a row tells the same from another, and nothing to who has no key.</summary>
public sealed class RowDigestSpecs
{
    private static readonly CsvColumns Columns = new("t", ["a", "b"]);

    private readonly RowDigest digest = new([.. Enumerable.Repeat((byte)1, 32)]);

    [Fact]
    public void Another_key_is_another_digest() =>
        Assert.NotEqual(digest.Of(Columns, ["1", "2"]), new RowDigest(new byte[32]).Of(Columns, ["1", "2"]));

    [Theory]
    [InlineData("12", "")]
    [InlineData("", "12")]
    [InlineData("2", "1")]
    [InlineData("1", "2 ")]
    public void Another_row_is_another_digest(string first, string second) =>
        Assert.NotEqual(digest.Of(Columns, ["1", "2"]), digest.Of(Columns, [first, second]));

    [Fact]
    public void The_order_of_columns_and_empty_ones_do_not_matter() =>
        Assert.Equal(digest.Of(Columns, ["1", "2"]), digest.Of(new CsvColumns("t", ["B", "c", "a"]), ["2", "", "1"]));
}
