using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Specs.Ledger.Merkle;

public class SubtreeSpecs
{
    /// <summary>
    /// Appendix "Subtree Test Vectors" of draft-ietf-plants-merkle-tree-certs: one hash over the roots of all subtrees of a
    /// tree with 130 leaves of one byte each.
    /// </summary>
    [Fact]
    public void All_subtrees_have_the_roots_that_a_draft_of_the_IETF_publishes()
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var end = 0; end <= 130; end++)
        {
            for (var begin = 0; begin <= end; begin++)
            {
                if (begin != end && begin % (int)BitOperations.RoundUpToPowerOf2((uint)(end - begin)) != 0)
                    continue;

                var root = Convert.ToHexStringLower(new Subtree(begin, end).Root(ATree.Hashes).ToBytes());
                all.AppendData(Encoding.ASCII.GetBytes($"[{begin}, {end}) {root}\n"));
            }
        }

        Assert.Equal(
            "b82806ad4265bb151c1119c0f4db437bb4d1a1f887b3a7fba1cd4ebf552e3e81",
            Convert.ToHexStringLower(all.GetHashAndReset())
        );
    }

    [Fact]
    public void A_subtree_is_made_up_of_the_largest_complete_ones_that_fit() =>
        Assert.Equal([(2, 2L), (1, 6L), (0, 14L)], new Subtree(8, 15).Nodes());

    [Fact]
    public void The_largest_tree_has_a_node_for_each_binary_digit() =>
        Assert.Equal(63, new Subtree(0, long.MaxValue).Nodes().Count());
}
