using System.Globalization;

namespace Sijil.Bench.Report;

/// <summary>Findings as people read them.</summary>
internal static class Markdown
{
    public static string Of(Finding finding) =>
        string.Join("\n\n", new[] { Loads(finding.Loads), Figures(finding.Figures) }.Where(table => table.Length > 0));

    private static string Loads(IReadOnlyList<LoadFigures> loads) =>
        loads.Count == 0
            ? ""
            : Table(
                ["", "requests/s", "p50 ms", "p95 ms", "p99 ms", "requests", "server ms", "database ms"],
                loads.Select(load =>
                    new[]
                    {
                        load.Name,
                        Whole(load.PerSecond),
                        Short(load.Median),
                        Short(load.Percentile95),
                        Short(load.Percentile99),
                        Whole(load.Requests),
                        Short(load.ServerTime),
                        Short(load.DatabaseTime),
                    }
                )
            );

    private static string Figures(IReadOnlyList<Figure> figures) =>
        figures.Count == 0
            ? ""
            : Table(
                ["", "measured", "goal", "met"],
                figures.Select(figure =>
                    new[]
                    {
                        figure.Name,
                        $"{Short(figure.Value)} {figure.Unit}",
                        figure.Goal is { } goal
                            ? $"{(goal.IsUpperBound ? "≤" : "≥")} {Short(goal.Bound)} {figure.Unit}"
                            : "",
                        figure.IsMet switch
                        {
                            null => "",
                            true => "yes",
                            false => "no",
                        },
                    }
                )
            );

    private static string Table(string[] heads, IEnumerable<string[]> rows) =>
        string.Join(
            '\n',
            rows.Prepend([.. heads.Select((_, column) => column == 0 ? "---" : "--:")]).Prepend(heads).Select(Row)
        );

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |";

    private static string Whole(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Short(double? number) =>
        number is not { } known ? ""
        : Math.Abs(known) >= 100 ? Whole(known)
        : known.ToString("0.0#", CultureInfo.InvariantCulture);
}
