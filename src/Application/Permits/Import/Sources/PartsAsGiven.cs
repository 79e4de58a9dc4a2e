namespace Sijil.Application.Permits.Import.Sources;

/// <summary>What stands in the columns of codes and is none: it is kept out of events, and published in a way that can be withdrawn.</summary>
internal sealed class PartsAsGiven
{
    private SortedDictionary<string, string>? parts;

    /// <summary>A canonical JSON object; null where everything is a code.</summary>
    public string? Json =>
        parts is null ? null : CanonicalText.Object([.. parts.Select(part => (part.Key, (string?)part.Value))]);

    /// <summary>The value where it may stand in an event for ever; null where it may not, and then it is a part.</summary>
    /// <param name="isKnown">True where the value is in a list known here.</param>
    public string? CodeOf(string name, string? value, bool isKnown)
    {
        if (value is null || isKnown || PublicCode.Is(value))
            return value;

        (parts ??= new(StringComparer.Ordinal))[name] = value;
        return null;
    }
}
