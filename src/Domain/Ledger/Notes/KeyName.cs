namespace Sijil.Domain.Ledger.Notes;

/// <summary>How a key may be called: C2SP signed-note, "Format".</summary>
internal static class KeyName
{
    public static bool IsValid(string name) =>
        name.Length > 0
        && !name.Any(character => character is '+' or < ' ' || char.IsWhiteSpace(character))
        && StrictUtf8.CanEncode(name);
}
