using System.Globalization;
using System.Resources;

namespace Sijil.Api.Localization;

/// <summary>What readers are told about a broken rule, by its code. A build in which a language misses a text fails.</summary>
public static class Texts
{
    private const string DetailSuffix = ".detail";

    private static readonly ResourceManager Rules = new("Sijil.Api.Localization.Rules", typeof(Texts).Assembly);

    public static bool Knows(string code) => Rules.GetString(code, ReaderLanguage.English) is not null;

    /// <summary>The rule in one sentence. A code without a text is shown as it is.</summary>
    public static string Of(string code, CultureInfo language, params object[] arguments)
    {
        var text = Rules.GetString(code, language) ?? code;
        return arguments.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, arguments);
    }

    /// <summary>What to do about it, where there is something to say.</summary>
    public static string? Detail(string code, CultureInfo language) => Rules.GetString(code + DetailSuffix, language);
}
