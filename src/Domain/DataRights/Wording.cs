using System.Text.Json.Serialization;

namespace Sijil.Domain.DataRights;

/// <summary>A text of public law in the three languages of the register. Never about a person.</summary>
public sealed record Wording(
    [property: JsonPropertyName("ar")] string Arabic,
    [property: JsonPropertyName("fr")] string French,
    [property: JsonPropertyName("en")] string English
)
{
    public bool IsComplete() =>
        !string.IsNullOrWhiteSpace(Arabic) && !string.IsNullOrWhiteSpace(French) && !string.IsNullOrWhiteSpace(English);
}
