using System.Security.Cryptography;
using System.Text;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Specs.Ledger.Merkle;

/// <summary>The published values are those of github.com/transparency-dev/merkle.</summary>
public class MerkleHashSpecs
{
    [Fact]
    public void The_root_of_an_empty_tree_is_the_hash_of_nothing() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Hex(MerkleHash.OfEmptyTree));

    [Theory]
    [InlineData("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData("L123456", "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")]
    public void A_leaf_has_its_published_hash(string entry, string expected) =>
        Assert.Equal(expected, Hex(MerkleHash.OfLeaf(Encoding.UTF8.GetBytes(entry))));

    [Theory]
    [InlineData(2046)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(65_535)]
    public void A_leaf_of_any_size_is_hashed_behind_a_zero(int size)
    {
        var entry = RandomlyLooking(size);
        Assert.Equal(SHA256.HashData([0, .. entry]), MerkleHash.OfLeaf(entry).ToBytes());
    }

    [Fact]
    public void A_node_is_the_hash_of_its_two_children_behind_a_one()
    {
        var (left, right) = (MerkleHash.OfLeaf("N123"u8), MerkleHash.OfLeaf("N456"u8));
        var node = MerkleHash.OfNode(left, right);

        Assert.Equal(SHA256.HashData([1, .. left.ToBytes(), .. right.ToBytes()]), node.ToBytes());
        Assert.NotEqual(node, MerkleHash.OfNode(right, left));
    }

    [Fact]
    public void A_hash_is_written_and_read_as_base64()
    {
        const string Text = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
        Assert.Equal(Text, MerkleHash.Parse(Text).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    public void What_has_not_32_bytes_is_no_hash(int size)
    {
        Assert.Throws<FormatException>(() => MerkleHash.FromBytes(new byte[size]));
        Assert.Throws<FormatException>(() => MerkleHash.Parse(Convert.ToBase64String(new byte[size])));
    }

    [Theory]
    [InlineData("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I")]
    [InlineData("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=")]
    [InlineData("CsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=")]
    [InlineData("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I= ")]
    [InlineData("CsUYapGGPo4dkMgIAUqom/Xajj7h\n2fB2MPA3j2jxq2I=")]
    [InlineData("no")]
    public void A_hash_has_one_base64(string text) => Assert.Throws<FormatException>(() => MerkleHash.Parse(text));

    private static byte[] RandomlyLooking(int size) =>
        [.. Enumerable.Range(0, size).Select(index => (byte)(index * 31 + index / 256))];

    private static string Hex(MerkleHash hash) => Convert.ToHexStringLower(hash.ToBytes());
}
