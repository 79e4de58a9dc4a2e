using System.Globalization;
using System.Text.Json;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Specs.Ledger.Merkle;

/// <summary>The 98 inclusion and 98 consistency proofs, good and broken, that github.com/transparency-dev/merkle publishes.</summary>
public class PublishedProofSpecs
{
    /// <summary>There its roots of 12 bytes are equal and good; here what has not 32 bytes is no hash.</summary>
    private const string OfNoHashes = "additional/sizes-are-equal-one-and-proof-is-empty";

    public static TheoryData<string> Inclusion => [.. Vectors("inclusion-vectors")];

    public static TheoryData<string> Consistency => [.. Vectors("consistency-vectors")];

    [Theory]
    [MemberData(nameof(Inclusion))]
    public void An_inclusion_proof_verifies_or_fails_as_published(string vector)
    {
        using var json = JsonDocument.Parse(vector);
        var it = json.RootElement;

        Assert.Equal(
            Good(it),
            Holds(() =>
                new InclusionProof(Number(it, "leafIdx"), Hashes(it)).Verifies(
                    Hash(it.GetProperty("leafHash")),
                    new(Number(it, "treeSize"), Hash(it.GetProperty("root")))
                )
            )
        );
    }

    [Theory]
    [MemberData(nameof(Consistency))]
    public void A_consistency_proof_verifies_or_fails_as_published(string vector)
    {
        using var json = JsonDocument.Parse(vector);
        var it = json.RootElement;

        Assert.Equal(
            Good(it),
            Holds(() =>
                new ConsistencyProof(Hashes(it)).Verifies(
                    new(Number(it, "size1"), Hash(it.GetProperty("root1"))),
                    new(Number(it, "size2"), Hash(it.GetProperty("root2")))
                )
            )
        );
    }

    [Fact]
    public void All_of_them_are_there()
    {
        Assert.Equal(98, Inclusion.Count);
        Assert.Equal(98, Consistency.Count);
        Assert.Equal(11, Vectors("inclusion-vectors").Concat(Vectors("consistency-vectors")).Count(IsGood));
    }

    private static bool IsGood(string vector)
    {
        using var json = JsonDocument.Parse(vector);
        return Good(json.RootElement);
    }

    private static bool Good(JsonElement vector) =>
        !vector.GetProperty("wantErr").GetBoolean() && vector.GetProperty("name").GetString() != OfNoHashes;

    private static bool Holds(Func<bool> proof)
    {
        try
        {
            return proof();
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>A size beyond 2^63 − 1 could not be read from a checkpoint.</summary>
    private static long Number(JsonElement vector, string name) =>
        long.TryParse(vector.GetProperty(name).GetRawText(), CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException();

    private static MerkleHash[] Hashes(JsonElement vector) =>
        [.. vector.GetProperty("proof").EnumerateArray().Select(Hash)];

    private static MerkleHash Hash(JsonElement text) => MerkleHash.Parse(text.GetString()!);

    private static IEnumerable<string> Vectors(string resource)
    {
        using var stream = typeof(PublishedProofSpecs).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
