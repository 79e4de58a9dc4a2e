using CsCheck;
using Microsoft.Playwright;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Portal.Tests.Proofs;

/// <summary>The browser's mathematics says what the domain's says, of right proofs and of wrong ones.</summary>
public sealed class BrowserProofTests(PortalHost host)
{
    private const int Largest = 70;
    private const int Samples = 150;

    private const string Includes =
        "async ([leaf, index, size, path, root]) => (await import('/verify/merkle.js')).includes(leaf, index, size, path, root)";

    private const string Grows =
        "async ([older, newer, path]) => (await import('/verify/merkle.js')).growsFrom(older, newer, path)";

    private static readonly MerkleHash[] Leaves =
    [
        .. Enumerable.Range(0, Largest).Select(leaf => MerkleHash.OfLeaf([(byte)leaf])),
    ];

    private static readonly Gen<(int Smaller, int Size, int Change)> Cases = Gen.Select(
        Gen.Int[1, Largest],
        Gen.Int[1, Largest],
        Gen.Int[0, 3],
        (one, other, change) => (Math.Min(one, other), Math.Max(one, other), change)
    );

    [Fact]
    public async Task Inclusion()
    {
        var page = await Open();
        await Cases.SampleAsync(
            async drawn =>
            {
                var (index, size) = (drawn.Smaller - 1, drawn.Size);
                var path = InclusionProof.Of(index, size, Hashes(size)).Hashes;
                var (leaf, changed) = (Leaves[index], Changed(path, drawn.Change));
                var expected = new InclusionProof(index, changed).Verifies(leaf, new(size, Root(size)));

                var found = await page.EvaluateAsync<bool>(
                    Includes,
                    new object[] { $"{leaf}", index, size, Texts(changed), $"{Root(size)}" }
                );

                Assert.Equal(expected, found);
            },
            iter: Samples,
            threads: 1
        );
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Growth()
    {
        var page = await Open();
        await Cases.SampleAsync(
            async drawn =>
            {
                var path = ConsistencyProof.Of(drawn.Smaller, drawn.Size, Hashes(drawn.Size)).Hashes;
                var changed = Changed(path, drawn.Change);
                var (older, newer) = (Head(drawn.Smaller), Head(drawn.Size));
                var expected = new ConsistencyProof(changed).Verifies(older, newer);

                var found = await page.EvaluateAsync<bool>(
                    Grows,
                    new object[] { Shown(older), Shown(newer), Texts(changed) }
                );

                Assert.Equal(expected, found);
            },
            iter: Samples,
            threads: 1
        );
        await page.Context.CloseAsync();
    }

    private async Task<IPage> Open() => await host.Open("/en/accessibility", scripts: true);

    /// <summary>As it is, with one hash exchanged, one too few, or one too many.</summary>
    private static IReadOnlyList<MerkleHash> Changed(IReadOnlyList<MerkleHash> path, int change) =>
        change switch
        {
            1 when path.Count > 0 => [.. path.SkipLast(1), Leaves[0]],
            2 when path.Count > 0 => [.. path.Skip(1)],
            3 => [.. path, Leaves[0]],
            _ => path,
        };

    private static string[] Texts(IEnumerable<MerkleHash> hashes) => [.. hashes.Select(hash => $"{hash}")];

    private static object Shown(TreeHead head) => new { size = head.Size, root = $"{head.Root}" };

    private static TreeHead Head(int size) => new(size, Root(size));

    private static MerkleHash Root(int size) => new Subtree(0, size).Root(Hashes(size));

    private static HashSource Hashes(int size) => (level, index) => Node(level, index, size);

    private static MerkleHash Node(int level, long index, int size) =>
        level == 0
            ? Leaves[index]
            : MerkleHash.OfNode(Node(level - 1, 2 * index, size), Node(level - 1, (2 * index) + 1, size));
}
