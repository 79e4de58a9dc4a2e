using System.Text.Json;
using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Domain.Specs.Ledger.Merkle;

public sealed class MerkleHashJsonSpecs
{
    private const string Empty = "\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"";

    [Fact]
    public void A_hash_is_its_base64_in_json()
    {
        var json = JsonSerializer.SerializeToElement(MerkleHash.OfEmptyTree);

        Assert.Equal(JsonElement.Parse(Empty).GetString(), json.GetString());
        Assert.Equal(MerkleHash.OfEmptyTree, JsonSerializer.Deserialize<MerkleHash>(Empty));
    }

    [Fact]
    public void What_is_no_hash_is_refused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<MerkleHash>("\"AAAA\""));
}
