using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Sijil.Portal.Tests;

/// <summary>Asks axe-core what on a page keeps people out. Only what it finds leaves the browser: its whole report is large.</summary>
internal static class AxeCore
{
    private const string Run = """
        async (rules) => {
            const found = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
            return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help} ${node.html}`)).join('\n');
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly object Wcag = new
    {
        type = "tag",
        values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" },
    };

    private static readonly object ColorContrast = new { type = "rule", values = new[] { "color-contrast" } };

    public static Task Bring(IPage page) => page.EvaluateAsync(Script);

    /// <summary>All violations of WCAG 2.2 at levels A and AA that it knows, one a line.</summary>
    public static Task<string> Violations(IPage page) => page.EvaluateAsync<string>(Run, Wcag);

    public static Task<string> ContrastViolations(IPage page) => page.EvaluateAsync<string>(Run, ColorContrast);
}
