using CsCheck;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Specs.Ledger.Merkle;

/// <summary>All sizes up to a few hundred; where those are too many, many from one seed, the same ones in every run.</summary>
public class ProofProperties
{
    private const string Seed = "0000000000000";
    private const int Largest = 260;

    private static readonly TreeHead[] Heads = [.. Enumerable.Range(0, Largest + 1).Select(ATree.Head)];

    private static readonly Dictionary<(int, long), MerkleHash> Known = [];

    private static readonly Gen<(int Index, int Size)> Place = Gen.Int[1, Largest]
        .SelectMany(size => Gen.Int[0, size - 1].Select(index => (index, size)));

    private static readonly Gen<(int Older, int Newer)> Growth = Gen.Int[2, Largest]
        .SelectMany(newer => Gen.Int[1, newer - 1].Select(older => (older, newer)));

    [Fact]
    public void Every_leaf_of_every_tree_has_a_proof_that_verifies()
    {
        for (var size = 1; size <= Largest; size++)
        {
            for (var index = 0; index < size; index++)
                Assert.True(InclusionProof.Of(index, size, Hash).Verifies(ATree.Leaf(index), Heads[size]));
        }
    }

    [Fact]
    public void Every_tree_has_a_proof_that_verifies_that_it_begins_with_every_older_one()
    {
        for (var newer = 1; newer <= Largest; newer++)
        {
            for (var older = 1; older <= newer; older++)
                Assert.True(ConsistencyProof.Of(older, newer, Hash).Verifies(Heads[older], Heads[newer]));
        }
    }

    [Fact]
    public void An_inclusion_proof_fails_with_any_byte_changed() =>
        ForEvery(
            Place,
            it =>
            {
                var proof = InclusionProof.Of(it.Index, it.Size, Hash);
                var (leaf, head) = (ATree.Leaf(it.Index), Heads[it.Size]);

                Assert.All(Changed(proof.Hashes), hashes => Fails(proof with { Hashes = hashes }, leaf, head));
                Assert.All(Changed(leaf), other => Fails(proof, other, head));
                Assert.All(Changed(head.Root), root => Fails(proof, leaf, head with { Root = root }));
            }
        );

    [Fact]
    public void An_inclusion_proof_fails_for_any_other_index() =>
        ForEvery(
            Place,
            it =>
            {
                var proof = InclusionProof.Of(it.Index, it.Size, Hash);
                foreach (var index in Enumerable.Range(-2, it.Size + 4).Where(index => index != it.Index))
                    Fails(proof with { Index = index }, ATree.Leaf(it.Index), Heads[it.Size]);
            }
        );

    [Fact]
    public void An_inclusion_proof_fails_with_a_hash_more_or_less() =>
        ForEvery(
            Place,
            it =>
            {
                var proof = InclusionProof.Of(it.Index, it.Size, Hash);
                foreach (var hashes in OtherLengths(proof.Hashes))
                    Fails(proof with { Hashes = hashes }, ATree.Leaf(it.Index), Heads[it.Size]);
            }
        );

    [Fact]
    public void A_proof_fails_for_any_other_tree_of_the_log() =>
        ForEvery(
            Place,
            it =>
            {
                var proof = InclusionProof.Of(it.Index, it.Size, Hash);
                foreach (var head in Heads.Where(head => head.Size != it.Size))
                    Fails(proof, ATree.Leaf(it.Index), head);
            }
        );

    [Fact]
    public void A_consistency_proof_fails_with_any_byte_changed() =>
        ForEvery(
            Growth,
            it =>
            {
                var proof = ConsistencyProof.Of(it.Older, it.Newer, Hash);
                var (older, newer) = (Heads[it.Older], Heads[it.Newer]);

                Assert.All(
                    Changed(proof.Hashes),
                    hashes => Assert.False(new ConsistencyProof(hashes).Verifies(older, newer))
                );
                Assert.All(
                    Changed(older.Root),
                    root => Assert.False(proof.Verifies(older with { Root = root }, newer))
                );
                Assert.All(
                    Changed(newer.Root),
                    root => Assert.False(proof.Verifies(older, newer with { Root = root }))
                );
            }
        );

    [Fact]
    public void A_consistency_proof_fails_between_any_other_trees_of_the_log() =>
        ForEvery(
            Growth,
            it =>
            {
                var proof = ConsistencyProof.Of(it.Older, it.Newer, Hash);
                foreach (var head in Heads)
                {
                    Assert.Equal(head.Size == it.Older, proof.Verifies(head, Heads[it.Newer]));
                    Assert.Equal(head.Size == it.Newer, proof.Verifies(Heads[it.Older], head));
                }
            }
        );

    [Fact]
    public void A_consistency_proof_fails_with_a_hash_more_or_less() =>
        ForEvery(
            Growth,
            it =>
                Assert.All(
                    OtherLengths(ConsistencyProof.Of(it.Older, it.Newer, Hash).Hashes),
                    hashes => Assert.False(new ConsistencyProof(hashes).Verifies(Heads[it.Older], Heads[it.Newer]))
                )
        );

    private static void Fails(InclusionProof proof, MerkleHash leaf, TreeHead head) =>
        Assert.False(proof.Verifies(leaf, head));

    private static void ForEvery<T>(Gen<T> cases, Action<T> promise) =>
        cases.Array[100].Sample(them => Assert.All(them, promise), seed: Seed, iter: 1, threads: 1);

    private static IEnumerable<MerkleHash[]> Changed(IReadOnlyList<MerkleHash> hashes) =>
        hashes.SelectMany(
            (hash, place) =>
                Changed(hash).Select(other => hashes.Select((it, at) => at == place ? other : it).ToArray())
        );

    /// <summary>Each byte of it, one after the other.</summary>
    private static IEnumerable<MerkleHash> Changed(MerkleHash hash) =>
        Enumerable
            .Range(0, MerkleHash.Size)
            .Select(place =>
            {
                var bytes = hash.ToBytes();
                bytes[place] ^= 1;
                return MerkleHash.FromBytes(bytes);
            });

    private static IEnumerable<MerkleHash[]> OtherLengths(IReadOnlyList<MerkleHash> hashes) =>
        Enumerable
            .Range(0, hashes.Count)
            .Select(place => hashes.Where((_, at) => at != place).ToArray())
            .Concat(Enumerable.Range(0, hashes.Count + 1).Select(place => Inserted(hashes, place)));

    private static MerkleHash[] Inserted(IReadOnlyList<MerkleHash> hashes, int place) =>
        [.. hashes.Take(place), hashes.Count > 0 ? hashes[0] : MerkleHash.OfEmptyTree, .. hashes.Skip(place)];

    private static MerkleHash Hash(int level, long index) =>
        Known.TryGetValue((level, index), out var hash) ? hash : Known[(level, index)] = ATree.Hashes(level, index);
}
