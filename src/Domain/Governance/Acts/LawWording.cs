using System.Text.Json.Serialization;

namespace Sijil.Domain.Governance.Acts;

/// <summary>A text of law in the languages in which it was adopted: one, two or three of them.</summary>
public sealed record LawWording(
    [property: JsonPropertyName("ar")] string? Arabic = null,
    [property: JsonPropertyName("fr")] string? French = null,
    [property: JsonPropertyName("en")] string? English = null
)
{
    public bool IsMissing() => !ByLanguage().Any();

    /// <summary>The languages there are, each with its text.</summary>
    public IEnumerable<(string Language, string Text)> ByLanguage() =>
        from wording in new[]
        {
            (LawLanguages.Arabic, Arabic),
            (LawLanguages.French, French),
            (LawLanguages.English, English),
        }
        where !string.IsNullOrWhiteSpace(wording.Item2)
        select (wording.Item1, wording.Item2);
}
