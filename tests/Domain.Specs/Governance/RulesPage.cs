using System.Text.RegularExpressions;

namespace Sijil.Domain.Specs.Governance;

/// <summary>The codes in the domain and on the page that explains them, so that neither is forgotten.</summary>
internal static partial class RulesPage
{
    public static IReadOnlyList<string> CodesOf(Type rejections) =>
        [
            .. rejections
                .GetFields()
                .Select(field => field.GetValue(null))
                .OfType<Rejection>()
                .Select(rejection => rejection.Code)
                .Order(StringComparer.Ordinal),
        ];

    public static IReadOnlyList<string> CodesOn(string page, string context) =>
        [
            .. Code()
                .Matches(File.ReadAllText(Path.Combine(Rules(), page)))
                .Select(match => match.Groups["code"].Value)
                .Where(code => code.StartsWith($"{context}.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    private static string Rules()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var rules = Path.Combine(folder.FullName, "docs", "rules");
            if (Directory.Exists(rules))
                return rules;
        }

        throw new DirectoryNotFoundException("docs/rules");
    }

    /// <summary>A code in the first or second column of a table.</summary>
    [GeneratedRegex(@"^\|(?:[^|`]*\|)? `(?<code>[a-z-]+\.[a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Code();
}
