using System.Text;
using System.Text.RegularExpressions;

namespace Sijil.Domain.Ledger.Lookup;

/// <summary>Addresses as they are compared: what people leave out or write in two ways when they type makes no difference.</summary>
/// <remarks>
/// Four steps, the same wherever it is done, a browser included: Unicode NFKC; each code point in lower case, where that is one code
/// point; without tatweel, Arabic vowel signs and characters that only steer how text runs; white space as one space between words.
/// Letters that are written for one another stay different, and so do abbreviations: it is the same address or another, never a guess.
/// </remarks>
public static partial class AddressText
{
    public static string Normalised(string address)
    {
        var text = string.Concat(address.EnumerateRunes()).Normalize(NormalizationForm.FormKC);
        var lower = string.Concat(text.EnumerateRunes().Select(Rune.ToLowerInvariant));
        return WhiteSpace().Replace(LeftOut().Replace(lower, ""), " ").Trim(' ');
    }

    [GeneratedRegex(@"[\u0640\u064B-\u065F\u0670\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]")]
    private static partial Regex LeftOut();

    [GeneratedRegex(@"[\t-\r \u0085\u2028\u2029]+")]
    private static partial Regex WhiteSpace();
}
