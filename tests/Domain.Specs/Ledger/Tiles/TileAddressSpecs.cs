using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Domain.Specs.Ledger.Tiles;

public class TileAddressSpecs
{
    [Theory]
    [InlineData(0, 1_234_067, 256, "tile/0/x001/x234/067")]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 0, 255, "tile/0/000.p/255")]
    [InlineData(1, 999, 1, "tile/1/999.p/1")]
    [InlineData(1, 1000, 256, "tile/1/x001/000")]
    [InlineData(15, 455_667, 256, "tile/15/x455/667")]
    [InlineData(63, 123_456_789, 41, "tile/63/x123/x456/789.p/41")]
    [InlineData(0, long.MaxValue, 256, "tile/0/x009/x223/x372/x036/x854/x775/807")]
    public void A_tile_has_one_path(int level, long index, int width, string path)
    {
        var address = new TileAddress(level, index, width);
        Assert.Equal(path, address.Path);
        Assert.Equal(address, TileAddress.Parse(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/000/")]
    [InlineData("tile/00/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/entries/000")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/0000")]
    [InlineData("tile/0/x000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/234")]
    [InlineData("tile/0/x01/234")]
    [InlineData("tile/0/x001x/234")]
    [InlineData("tile/0/X001/234")]
    [InlineData("tile/0/x001//234")]
    [InlineData("tile/0/-01")]
    [InlineData("tile/0/ 01")]
    [InlineData("tile/0/٠٠١")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/00")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/+1")]
    [InlineData("tile/0/000.p/")]
    [InlineData("tile/0/000.p/1/")]
    [InlineData("tile/0/000.p/1.p/1")]
    [InlineData("tile/0/000.p/4294967297")]
    [InlineData("tile/0/x009/x223/x372/x036/x854/x775/808")]
    [InlineData("tile/0/x001/x009/x223/x372/x036/x854/x775/807")]
    public void Any_other_path_is_refused(string path) => Assert.Throws<FormatException>(() => TileAddress.Parse(path));

    [Theory]
    [InlineData(0, 256, "tile/entries/000")]
    [InlineData(255, 253, "tile/entries/255.p/253")]
    [InlineData(123_456_789, 256, "tile/entries/x123/x456/789")]
    public void A_bundle_has_one_path(long index, int width, string path)
    {
        var address = new BundleAddress(index, width);
        Assert.Equal(path, address.Path);
        Assert.Equal(address, BundleAddress.Parse(path));
    }

    [Theory]
    [InlineData("tile/entries/")]
    [InlineData("tile/0/000")]
    [InlineData("tile/entries/0/000")]
    [InlineData("entries/000")]
    public void Any_other_path_of_a_bundle_is_refused(string path) =>
        Assert.Throws<FormatException>(() => BundleAddress.Parse(path));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 257)]
    [InlineData(-1, 1)]
    public void An_empty_tile_or_one_too_wide_has_no_path(long index, int width) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TileAddress(0, index, width).Path);
}
