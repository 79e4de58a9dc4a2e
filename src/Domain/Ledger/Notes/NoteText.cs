namespace Sijil.Domain.Ledger.Notes;

/// <summary>What a note may say: C2SP signed-note, "Format".</summary>
internal static class NoteText
{
    /// <exception cref="FormatException">The text does not end in a newline, or has other control characters.</exception>
    public static string Check(string text)
    {
        if (!text.EndsWith('\n'))
            throw new FormatException("The text of a note ends in a newline.");

        if (text.Any(character => character is < ' ' and not '\n'))
            throw new FormatException("A note has a control character other than newline.");

        return StrictUtf8.CanEncode(text) ? text : throw new FormatException("A note has a lone surrogate.");
    }
}
