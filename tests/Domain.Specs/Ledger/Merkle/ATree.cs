using System.Numerics;
using System.Security.Cryptography;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Specs.Ledger.Merkle;

/// <summary>Trees as RFC 6962 section 2.1 defines them, word for word and slowly: what everything faster is held against.</summary>
internal static class ATree
{
    public static readonly HashSource Hashes = (level, index) =>
        Root(Enumerable.Range((int)index << level, 1 << level).Select(Entry));

    /// <summary>Entry 0 is one byte of zero, entry 256 the two bytes of one and zero.</summary>
    public static byte[] Entry(int index) => new BigInteger(index).ToByteArray(isUnsigned: true, isBigEndian: true);

    public static MerkleHash Leaf(long index) => MerkleHash.OfLeaf(Entry((int)index));

    public static TreeHead Head(int size) => new(size, Root(Enumerable.Range(0, size).Select(Entry)));

    public static MerkleHash Root(IEnumerable<byte[]> entries) => MerkleHash.FromBytes(TreeHash([.. entries]));

    private static byte[] TreeHash(ReadOnlySpan<byte[]> entries)
    {
        if (entries.IsEmpty)
            return SHA256.HashData([]);
        if (entries.Length == 1)
            return SHA256.HashData([0, .. entries[0]]);

        var half = 1;
        while (half * 2 < entries.Length)
            half *= 2;

        return SHA256.HashData([1, .. TreeHash(entries[..half]), .. TreeHash(entries[half..])]);
    }
}
