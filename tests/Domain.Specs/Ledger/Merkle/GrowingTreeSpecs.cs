using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Specs.Ledger.Merkle;

public class GrowingTreeSpecs
{
    /// <summary>Entries and roots that github.com/transparency-dev/merkle publishes.</summary>
    private static readonly string[] Entries =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];

    private static readonly string[] Roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void A_tree_has_the_published_root_after_every_entry()
    {
        var tree = new GrowingTree();
        Assert.Equal(Roots[0], Hex(tree.Head.Root));
        for (var size = 1; size <= Entries.Length; size++)
        {
            tree.Append(MerkleHash.OfLeaf(Convert.FromHexString(Entries[size - 1])));
            Assert.Equal(Roots[size], Hex(tree.Head.Root));
        }
    }

    [Fact]
    public void The_root_is_the_one_that_the_RFC_defines()
    {
        var tree = new GrowingTree();
        for (var size = 0; size <= 300; size++)
        {
            Assert.Equal(ATree.Head(size), tree.Head);
            tree.Append(ATree.Leaf(size));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(100)]
    public void A_tree_goes_on_where_it_was_left(int size)
    {
        var tree = GrowingTree.Of(size, ATree.Hashes);
        Assert.Equal(ATree.Head(size), tree.Head);

        tree.Append(ATree.Leaf(size));
        tree.Append(ATree.Leaf(size + 1));
        Assert.Equal(ATree.Head(size + 2), tree.Head);
    }

    [Fact]
    public void A_tree_tells_once_of_every_hash_that_is_final()
    {
        var told = new List<(int Level, long Index)>();
        var tree = new GrowingTree();
        for (var leaf = 0; leaf < 11; leaf++)
        {
            tree.Append(
                ATree.Leaf(leaf),
                (level, index, hash) =>
                {
                    told.Add((level, index));
                    Assert.Equal(ATree.Hashes(level, index), hash);
                }
            );
        }

        var complete = Enumerable
            .Range(0, 4)
            .SelectMany(level => Enumerable.Range(0, 11 >> level).Select(index => (level, (long)index)));
        Assert.Equal(complete, told.Order());
    }

    [Fact]
    public void A_tree_cannot_have_less_than_no_leaves() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GrowingTree.Of(-1, ATree.Hashes));

    private static string Hex(MerkleHash hash) => Convert.ToHexStringLower(hash.ToBytes());
}
