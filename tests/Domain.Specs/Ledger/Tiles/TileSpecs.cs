using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Tiles;
using Sijil.Domain.Specs.Ledger.Merkle;

namespace Sijil.Domain.Specs.Ledger.Tiles;

public class TileSpecs
{
    [Fact]
    public void A_tile_is_its_hashes_one_after_the_other()
    {
        var tile = Tile.Of(new(0, 0, 2), [ATree.Leaf(0), ATree.Leaf(1)]);

        Assert.Equal([.. ATree.Leaf(0).ToBytes(), .. ATree.Leaf(1).ToBytes()], tile.Bytes.ToArray());
        Assert.Equal([ATree.Leaf(0), ATree.Leaf(1)], tile.Hashes.ToArray());
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(2, 32)]
    [InlineData(2, 63)]
    [InlineData(2, 65)]
    [InlineData(2, 96)]
    [InlineData(256, 8191)]
    public void A_tile_of_another_length_is_refused(int width, int length) =>
        Assert.Throws<FormatException>(() => new Tile(new(0, 0, width), new byte[length]));

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public void A_tile_is_never_empty_and_never_too_wide(int width) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tile(new(0, 0, width), new byte[width * MerkleHash.Size]));

    [Fact]
    public void Only_a_full_tile_has_a_root()
    {
        var store = new AStore();
        store.GrowTo(257);

        Assert.Equal(ATree.Hashes(8, 0), store.Read(new(0, 0, 256)).Root());
        Assert.Throws<InvalidOperationException>(() => store.Read(new(0, 1, 1)).Root());
    }

    [Theory]
    [InlineData(0, 255)]
    [InlineData(0, 259)]
    [InlineData(1, 129)]
    [InlineData(8, 1)]
    [InlineData(-1, 512)]
    [InlineData(0, long.MaxValue)]
    public void A_tile_gives_no_hash_of_what_it_does_not_span(int level, long index)
    {
        var tile = Tile.Of(new(0, 1, 3), [ATree.Leaf(256), ATree.Leaf(257), ATree.Leaf(258)]);

        Assert.Equal(ATree.Hashes(1, 128), tile.HashAt(1, 128));
        Assert.Throws<ArgumentOutOfRangeException>(() => tile.HashAt(level, index));
    }

    [Fact]
    public void The_tiles_of_every_size_have_every_hash_of_the_tree()
    {
        var store = new AStore();
        foreach (var size in new[] { 1, 2, 3, 255, 256, 257, 300, 511, 512, 600 })
        {
            store.GrowTo(size);
            Assert.Equal(new Subtree(0, size).Root(store.Hashes), store.Head.Root);
            Assert.Equal(store.Head, GrowingTree.Of(size, store.Hashes).Head);

            for (var level = 0; size >> level > 0; level++)
            {
                for (var index = 0; index < size >> level; index++)
                    Assert.Equal(ATree.Hashes(level, index), store.Hashes(level, index));
            }
        }
    }

    [Fact]
    public void Proofs_out_of_tiles_verify_when_the_tree_has_a_third_level()
    {
        var store = new AStore();
        store.GrowTo(65_500);
        var older = store.Head;
        store.GrowTo(70_000);

        Assert.True(ConsistencyProof.Of(older.Size, 70_000, store.Hashes).Verifies(older, store.Head));
        foreach (var index in new[] { 0, 255, 65_535, 65_536, 69_887, 69_888, 69_999 })
            Assert.True(InclusionProof.Of(index, 70_000, store.Hashes).Verifies(ATree.Leaf(index), store.Head));
    }

    [Fact]
    public void Which_tiles_a_proof_needs_is_known_before_it_is_made()
    {
        var store = new AStore();
        store.GrowTo(700);
        var tree = new TiledTree(700);
        var path = ProofPath.OfInclusion(300, 700);
        var fetched = tree.TilesFor(path).ToDictionary(address => address, store.Read);

        Assert.Equal(
            ["tile/0/001", "tile/0/002.p/188", "tile/1/000.p/2"],
            fetched.Keys.Select(tile => tile.Path).Order()
        );
        Assert.True(
            InclusionProof.Of(300, 700, tree.Hashes(address => fetched[address])).Verifies(ATree.Leaf(300), store.Head)
        );
    }

    [Fact]
    public void A_partial_tile_that_is_gone_is_the_first_part_of_the_full_one()
    {
        var store = new AStore();
        store.GrowTo(200);
        var partial = store.Read(new(0, 0, 200));
        store.GrowTo(256);

        Assert.Equal(partial.Bytes.ToArray(), store.Read(partial.Address.Full).First(200).Bytes.ToArray());
        Assert.Equal(partial.Address, store.Read(partial.Address.Full).First(200).Address);
        Assert.Throws<ArgumentOutOfRangeException>(() => partial.First(201));
        Assert.Equal(new BundleAddress(3, 256), new BundleAddress(3, 5).Full);
    }

    [Fact]
    public void A_changed_byte_of_a_tile_shows_in_the_root()
    {
        var store = new AStore();
        store.GrowTo(300);
        foreach (var address in new TiledTree(300).Tiles().Where(tile => tile != new TileAddress(0, 0, 256)))
        {
            for (var place = 0; place < address.Width * MerkleHash.Size; place++)
            {
                store.Files[address.Path][place] ^= 1;
                Assert.NotEqual(store.Head.Root, new Subtree(0, 300).Root(store.Hashes));
                store.Files[address.Path][place] ^= 1;
            }
        }
    }
}
