namespace Sijil.Application.Permits.Import.Sources;

/// <summary>
/// What a source says that nobody here has a list for, and that may stand in the public log all the same. Nothing is ever taken out
/// of the log, so it has to look like a code: what people type, such as a name in a column where it does not belong, does not.
/// </summary>
internal static class PublicCode
{
    private const int Longest = 40;

    /// <summary>Lower-case letters and digits of ASCII, in groups joined by a hyphen, a full stop, a colon or a semicolon.</summary>
    public static bool Is(string value) =>
        value.Length <= Longest
        && char.IsAsciiLetterOrDigit(value[0])
        && char.IsAsciiLetterOrDigit(value[^1])
        && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or ':' or ';');
}
