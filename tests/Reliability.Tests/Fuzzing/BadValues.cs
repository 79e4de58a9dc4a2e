namespace Sijil.Reliability.Tests.Fuzzing;

/// <summary>JSON texts that stand where a string should, each of them wrong everywhere: one character is one byte.</summary>
public static class BadValues
{
    public static readonly IReadOnlyList<(string Name, string Json)> All =
    [
        ("a number", "1"),
        ("a fraction", "0.1e1"),
        ("a number beyond all", "1e999"),
        ("a truth", "true"),
        ("an empty array", "[]"),
        ("an empty object", "{}"),
        ("an array of itself", "[\"text\"]"),
        ("deep arrays", new string('[', 40) + new string(']', 40)),
        ("deeper arrays", new string('[', 5_000) + new string(']', 5_000)),
        ("deep objects", string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40)),
        ("an escaped null", "\"a\\u0000b\""),
        ("a null byte", "\"a\0b\""),
        ("a lone high surrogate", "\"\\ud83d\""),
        ("a lone low surrogate", "\"\\ude00 text\""),
        ("surrogates the wrong way round", "\"\\ude00\\ud83d\""),
        ("a byte that begins nothing", "\"\xff\""),
        ("a character cut off", "\"\xe2\x82\""),
        ("an overlong null", "\"\xc0\x80\""),
        ("a surrogate in UTF-8", "\"\xed\xa0\x80\""),
        ("a direction override", Draft.Utf8("\"abc\u202edef\"")),
        ("an escaped direction override", "\"abc\\u202Ddef\""),
        ("a bell", "\"a\\u0007b\""),
        ("a raw control character", "\"a\x01z\""),
        ("a next line", "\"a\\u0085z\""),
        ("more than any field takes", $"\"{new string('x', 40_000)}\""),
        ("more than a body takes", $"\"{new string('x', 100_000)}\""),
        ("many marks on one letter", Draft.Utf8($"\"a{new string('\u0301', 25_000)}\"")),
        ("nothing at all", ""),
        ("no number", "NaN"),
        ("a text in other quotes", "'text'"),
        ("a text without end", "\"text"),
        ("an unknown escape", "\"\\x41\""),
        ("a comment", "/* text */ \"text\""),
        ("two values", "\"text\" \"text\""),
    ];
}
