using System.Text.Json.Serialization;

namespace Sijil.Domain.DataRights;

/// <summary>Stands in an event for a personal or restricted value that only the vault holds.</summary>
/// <param name="Commitment">Base64url SHA-256 over the base64url text of the JSON array <c>[salt, name, value]</c>, as in SD-JWT.</param>
/// <param name="CiphertextDigest">
/// Base64url SHA-256 of the ciphertext in the vault. Both are needed: AES-GCM ciphertext can be made to open to two values,
/// and a commitment alone could not tell kept ciphertext from a replaced one after the key is gone.
/// </param>
public sealed record SealedValue(
    [property: JsonPropertyName("cm")] string Commitment,
    [property: JsonPropertyName("ct")] string CiphertextDigest
);
