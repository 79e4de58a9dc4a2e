using System.Globalization;
using System.Text;

namespace Sijil.Projections.Permits;

/// <summary>
/// Text as it is searched: words in lower case, without the marks that people leave out when they type. What is stored and what is
/// looked for go through the same, so they meet.
/// </summary>
/// <remarks>
/// Words hold letters and digits only and are parted by one space. In Arabic, short vowels and tatweel are gone and the letters
/// that are written for one another are one: alef in all its forms, alef maqsura and ya, ta marbuta and ha. Arabic digits are
/// Latin ones. A longer word is cut: what PostgreSQL could not index must not stop a read model.
/// </remarks>
public static class SearchText
{
    private const int LongestWord = 100;
    private const int MostWords = 10_000;

    public static string Of(params IEnumerable<string?> texts) =>
        string.Join(' ', texts.SelectMany(Words).Distinct(StringComparer.Ordinal).Take(MostWords));

    public static IReadOnlyList<string> Words(string? text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Decomposed(text ?? ""))
        {
            if (Rune.IsLetterOrDigit(rune))
                Append(word, Unified(Rune.ToLowerInvariant(rune)));
            else if (!IsLeftOut(rune))
                End(word, words);
        }

        End(word, words);
        return words;
    }

    /// <summary>Marks become characters of their own and letters in other shapes the usual ones; lone surrogates are replaced.</summary>
    private static StringRuneEnumerator Decomposed(string text) =>
        string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKD).EnumerateRunes();

    private static bool IsLeftOut(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format;

    private static string Unified(Rune rune) =>
        rune.Value switch
        {
            'ـ' => "",
            'ٱ' => "ا",
            'ى' or 'ی' => "ي",
            'ة' => "ه",
            'ک' => "ك",
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            _ when Rune.IsDigit(rune) => ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture),
            _ => rune.ToString(),
        };

    private static void Append(StringBuilder word, string letters)
    {
        if (word.Length + letters.Length <= LongestWord)
            word.Append(letters);
    }

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }
}
