using System.Text.Json.Serialization;

namespace Sijil.Domain.DataRights;

/// <summary>
/// Stands in an event for a value that is public today and may have to go one day, such as the address of a building site.
/// The value is published beside the log and can be withdrawn; the commitment stays.
/// </summary>
/// <param name="Commitment">Base64url SHA-256 over the base64url text of the JSON array <c>[salt, name, value]</c>, as in SD-JWT.</param>
public sealed record PublicDisclosure([property: JsonPropertyName("cm")] string Commitment);
