using Sijil.Api.Localization;

namespace Sijil.Api.SignIn;

/// <summary>Where somebody goes on after signing in: a page of this portal, never elsewhere.</summary>
internal static class ReturnAddress
{
    public const string Name = "to";

    private const int Longest = 500;

    /// <summary>The address that was asked for if it is a page of ours, else null.</summary>
    /// <remarks>Letters, digits and what separates them, behind a language: no second slash, no backslash, nothing a browser would mend.</remarks>
    public static string? Of(string? asked) =>
        asked is { Length: <= Longest }
        && LanguageOf(asked) is not null
        && !asked.Contains("//", StringComparison.Ordinal)
        && asked.All(c => char.IsAsciiLetterOrDigit(c) || "/-_.~?=&%".Contains(c, StringComparison.Ordinal))
            ? asked
            : null;

    public static string? LanguageOf(string? address) =>
        address is ['/', _, _, ..] && (address.Length == 3 || address[3] == '/')
            ? ReaderLanguage.All.FirstOrDefault(language => language.Name == address[1..3])?.Name
            : null;
}
