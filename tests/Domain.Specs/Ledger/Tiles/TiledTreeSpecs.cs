using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Domain.Specs.Ledger.Tiles;

public class TiledTreeSpecs
{
    [Fact]
    public void A_tree_of_70_000_leaves_has_the_tiles_that_C2SP_says()
    {
        var tiles = new TiledTree(70_000).Tiles().ToList();

        Assert.Equal(
            [
                .. Enumerable.Range(0, 273).Select(index => new TileAddress(0, index, 256)),
                new(0, 273, 112),
                new(1, 0, 256),
                new(1, 1, 17),
                new(2, 0, 1),
            ],
            tiles
        );
    }

    [Fact]
    public void A_tree_of_256_leaves_has_a_full_tile_and_one_of_width_1_above_it() =>
        Assert.Equal([new(0, 0, 256), new(1, 0, 1)], new TiledTree(256).Tiles());

    [Fact]
    public void An_empty_tree_has_no_tiles()
    {
        Assert.Empty(new TiledTree(0).Tiles());
        Assert.Empty(new TiledTree(0).Bundles());
    }

    [Fact]
    public void Bundles_are_as_wide_as_the_tiles_of_leaves() =>
        Assert.Equal(
            new TiledTree(70_000).Tiles().Where(tile => tile.Level == 0).Select(tile => (tile.Index, tile.Width)),
            new TiledTree(70_000).Bundles().Select(bundle => (bundle.Index, bundle.Width))
        );

    [Fact]
    public void A_tree_that_has_grown_has_new_tiles_only_at_its_right_edge()
    {
        Assert.Equal([new(0, 0, 2)], new TiledTree(2).TilesSince(1));
        Assert.Equal([new(0, 0, 256), new(1, 0, 1)], new TiledTree(256).TilesSince(255));
        Assert.Equal([new(0, 1, 1)], new TiledTree(257).TilesSince(256));
        Assert.Equal([new(0, 1, 44)], new TiledTree(300).TilesSince(257));
        Assert.Equal([new(1, 1)], new TiledTree(257).BundlesSince(256));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    public void A_tree_that_has_not_grown_has_no_new_tiles(long older)
    {
        Assert.Empty(new TiledTree(300).TilesSince(older));
        Assert.Empty(new TiledTree(300).BundlesSince(older));
    }

    [Fact]
    public void New_tiles_are_those_that_the_older_tree_had_not()
    {
        foreach (
            var (older, newer) in new[]
            {
                (0L, 700L),
                (255, 257),
                (256, 512),
                (300, 700),
                (65_535, 65_537),
                (65_000, 70_000),
            }
        )
        {
            Assert.Equal(
                new TiledTree(newer).Tiles().Except(new TiledTree(older).Tiles()),
                new TiledTree(newer).TilesSince(older)
            );
        }
    }

    [Theory]
    [InlineData(0, 0, "tile/0/000")]
    [InlineData(0, 69_999, "tile/0/273.p/112")]
    [InlineData(7, 1, "tile/0/000")]
    [InlineData(4, 4_374, "tile/0/273.p/112")]
    [InlineData(8, 0, "tile/1/000")]
    [InlineData(8, 272, "tile/1/001.p/17")]
    [InlineData(12, 16, "tile/1/001.p/17")]
    [InlineData(16, 0, "tile/2/000.p/1")]
    public void A_hash_of_the_tree_is_in_one_tile(int level, long index, string path) =>
        Assert.Equal(path, new TiledTree(70_000).TileOf(level, index).Path);

    [Theory]
    [InlineData(0, 70_000)]
    [InlineData(4, 4_375)]
    [InlineData(8, 273)]
    [InlineData(17, 0)]
    [InlineData(64, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    public void What_is_not_complete_in_the_tree_is_in_no_tile(int level, long index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TiledTree(70_000).TileOf(level, index));

    [Theory]
    [InlineData(251, 255, "tile/entries/000.p/255")]
    [InlineData(255, 256, "tile/entries/000")]
    [InlineData(3, 257, "tile/entries/000")]
    [InlineData(256, 257, "tile/entries/001.p/1")]
    [InlineData(123_456_789L * 256, 123_456_790L * 256, "tile/entries/x123/x456/789")]
    public void An_entry_is_in_one_bundle(long entry, long size, string path) =>
        Assert.Equal(path, new TiledTree(size).BundleOf(entry).Path);

    [Fact]
    public void The_largest_tree_has_eight_levels_of_tiles() =>
        Assert.Equal(
            [255, 255, 255, 255, 255, 255, 255, 127],
            Enumerable.Range(0, 8).Select(level => LastTile(long.MaxValue, level).Width)
        );

    private static TileAddress LastTile(long size, int level) =>
        new TiledTree(size).TileOf(level * TileAddress.Height, (size >> (level * TileAddress.Height)) - 1);
}
