using System.Globalization;
using System.Resources;

namespace Sijil.Application.Ledger.Cases;

/// <summary>The words of the page of an exported case, in one language.</summary>
/// <remarks>
/// They are part of the form of a case, like the words of <see cref="LogLabels"/> for what happened: whoever changes one counts the form up
/// and keeps the old one, or cases that were handed out verify no longer.
/// </remarks>
internal sealed class CaseTexts(string language, string direction)
{
    private static readonly ResourceManager Texts = new(
        "Sijil.Application.Ledger.Cases.CaseTexts",
        typeof(CaseTexts).Assembly
    );

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language);

    public static IReadOnlyList<CaseTexts> All { get; } = [new("ar", "rtl"), new("fr", "ltr"), new("en", "ltr")];

    public string Language => language;

    public string Direction => direction;

    /// <summary>The words for kinds of events.</summary>
    public LogLabels Labels { get; } = LogLabels.Of(language);

    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"There are no words for {key}.");

    /// <summary>Null where there are no words for it, as for a code that is still to come.</summary>
    public string? Find(string key) => Texts.GetString(key, culture);
}
