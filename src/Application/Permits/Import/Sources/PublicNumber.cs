namespace Sijil.Application.Permits.Import.Sources;

/// <summary>
/// The number of a record of another system. It stands in the public log for ever, so it has to look like one: what people type
/// in its place, such as a name or an address, does not.
/// </summary>
internal static class PublicNumber
{
    /// <summary>Letters and digits of ASCII, at least one of them a digit, in groups joined by one hyphen or slash.</summary>
    public static bool Is(string value)
    {
        var hasDigit = false;
        var inGroup = false;
        foreach (var c in value)
        {
            hasDigit |= char.IsAsciiDigit(c);
            if (!char.IsAsciiLetterOrDigit(c) && !(inGroup && c is ('-' or '/')))
                return false;
            inGroup = char.IsAsciiLetterOrDigit(c);
        }

        return hasDigit && inGroup;
    }
}
