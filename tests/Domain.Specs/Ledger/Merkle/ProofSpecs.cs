using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Specs.Ledger.Merkle;

public class ProofSpecs
{
    [Fact]
    public void A_proof_in_a_tree_of_one_leaf_is_empty() => Assert.Empty(InclusionProof.Of(0, 1, ATree.Hashes).Hashes);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(-1, 5)]
    public void There_is_no_proof_of_a_leaf_that_the_tree_has_not(long index, long size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InclusionProof.Of(index, size, ATree.Hashes));

    [Fact]
    public void A_tree_is_consistent_with_itself_without_a_hash()
    {
        var proof = ConsistencyProof.Of(5, 5, ATree.Hashes);

        Assert.Empty(proof.Hashes);
        Assert.True(proof.Verifies(ATree.Head(5), ATree.Head(5)));
        Assert.False(proof.Verifies(ATree.Head(5), new(5, MerkleHash.OfEmptyTree)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 5)]
    [InlineData(6, 5)]
    [InlineData(-1, 5)]
    public void No_proof_leads_from_an_empty_tree_or_to_a_smaller_one(int older, int newer)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsistencyProof.Of(older, newer, ATree.Hashes));
        Assert.False(new ConsistencyProof([]).Verifies(new(older, MerkleHash.OfEmptyTree), ATree.Head(newer)));
    }

    [Fact]
    public void The_path_of_a_proof_in_the_largest_tree_is_known_from_its_size() =>
        Assert.Equal(63, ProofPath.OfInclusion(0, long.MaxValue).Count);

    /// <summary>Else a log could sign a small size, and prove in it a node of the larger tree that the root is of.</summary>
    [Fact]
    public void A_proof_longer_than_the_tree_is_high_fails_even_where_it_leads_to_the_root()
    {
        var (left, right) = (ATree.Leaf(0), ATree.Leaf(1));
        Assert.False(new InclusionProof(0, [left]).Verifies(right, new(1, MerkleHash.OfNode(left, right))));

        var (older, newer, proof) = (ATree.Head(3), ATree.Head(4), ConsistencyProof.Of(3, 4, ATree.Hashes));
        Assert.False(
            new ConsistencyProof([.. proof.Hashes, left]).Verifies(
                older with
                {
                    Root = MerkleHash.OfNode(left, older.Root),
                },
                newer with
                {
                    Root = MerkleHash.OfNode(left, newer.Root),
                }
            )
        );
    }
}
