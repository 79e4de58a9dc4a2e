using System.Globalization;
using System.Text.Encodings.Web;
using Sijil.Api.Portal;
using Sijil.Projections.Permits;

namespace Sijil.Portal.Tests.Words;

public class ChartTests
{
    private static readonly MonthChart Chart = MonthChart.Of([
        new(new(2026, 3, 1), "building-permit", PublicPermitOutcome.Grant, 3, 40, 50),
        new(new(2026, 3, 1), "demolition-permit", PublicPermitOutcome.Grant, 1, 40, 50),
        new(new(2026, 1, 1), "building-permit", PublicPermitOutcome.Refuse, 2, 40, 50),
        new(new(2024, 1, 1), "building-permit", PublicPermitOutcome.Refuse, 9, 40, 50),
    ])!;

    [Fact]
    public void It_shows_twelve_months_with_those_in_which_nothing_happened()
    {
        Assert.Equal(12, Chart.Months.Count);
        Assert.Equal(new ChartMonth(new(2026, 3, 1), 4, 0), Chart.Months[^1]);
        Assert.Equal(new ChartMonth(new(2026, 2, 1), 0, 0), Chart.Months[^2]);
        Assert.Equal((4, 2), (Chart.Granted, Chart.Refused));
    }

    [Theory]
    [InlineData("en", "x=\"37%\" y=\"336\"")]
    [InlineData("ar", "x=\"10%\" y=\"336\"")]
    public void The_longest_bar_begins_at_the_axis_on_the_side_where_reading_begins(string language, string expected)
    {
        using var drawn = new StringWriter();
        new ChartDrawing(new(new CultureInfo(language), ArabicDigits.Latin), Chart).Rows.WriteTo(
            drawn,
            HtmlEncoder.Default
        );

        Assert.Contains(
            $"<rect class=\"bar-granted\" {expected} width=\"53%\"",
            drawn.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void There_is_none_where_nothing_was_decided() => Assert.Null(MonthChart.Of([]));
}
