using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijil.Domain.Ledger.Merkle;

/// <summary>In JSON a hash is its base64, as in checkpoints and proofs.</summary>
internal sealed class MerkleHashConverter : JsonConverter<MerkleHash>
{
    public override MerkleHash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return MerkleHash.Parse(reader.GetString() ?? "");
        }
        catch (FormatException fault)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    public override void Write(Utf8JsonWriter writer, MerkleHash value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
