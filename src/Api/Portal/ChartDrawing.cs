using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Sijil.Api.Portal;

/// <summary>
/// Draws a chart as lying bars. Widths are in per cent, so that the drawing fits any screen while its writing stays as large as
/// that of the page. In Arabic the axis runs from right to left.
/// </summary>
internal sealed record ChartDrawing(PageText Text, MonthChart Chart)
{
    private const int RowHeight = 30;
    private const int BarHeight = 18;
    private const int BarTop = (RowHeight - BarHeight) / 2;
    private const int Baseline = BarTop + BarHeight - 4;

    private const double Labels = 37;
    private const double Bars = 53;
    private const double Gap = 1.5;

    public int Height => Chart.Months.Count * RowHeight;

    /// <summary>The inside of the drawing. Its writing is anchored to where it starts or ends in reading order, so it mirrors itself.</summary>
    public IHtmlContent Rows
    {
        get
        {
            var rows = new HtmlContentBuilder();
            for (var row = 0; row < Chart.Months.Count; row++)
                Draw(rows, Chart.Months[row], row * RowHeight);
            return rows.AppendHtml(
                $"<rect class=\"axis\" x=\"{Place(Labels, 0)}\" y=\"0\" width=\"1\" height=\"{Number(Height)}\"/>"
            );
        }
    }

    private void Draw(HtmlContentBuilder rows, ChartMonth month, int top)
    {
        Write(rows, "end", Place(Labels - Gap, 0), top, Text.MonthText(month.Month));
        Bar(rows, "granted", top, from: 0, month.Granted);
        Bar(rows, "refused", top, from: month.Granted, month.Refused);
        var total = month.Granted + month.Refused;
        Write(rows, "start", Place(Labels + Length(total) + Gap, 0), top, Text.NumberText(total));
    }

    private static void Write(HtmlContentBuilder rows, string anchor, string x, int top, string words) =>
        rows.AppendFormat(
            $"<text x=\"{x}\" y=\"{Number(top + Baseline)}\" text-anchor=\"{anchor}\">{{0}}</text>",
            words
        );

    private void Bar(HtmlContentBuilder rows, string outcome, int top, long from, long amount)
    {
        if (amount > 0)
            rows.AppendHtml(
                $"<rect class=\"bar-{outcome}\" x=\"{Place(Labels + Length(from), Length(amount))}\" y=\"{Number(top + BarTop)}\" "
                    + $"width=\"{Percent(Length(amount))}\" height=\"{Number(BarHeight)}\"/>"
            );
    }

    private double Length(long amount) => Chart.Most == 0 ? 0 : Bars * amount / Chart.Most;

    private string Place(double start, double length) => Percent(Text.IsRightToLeft ? 100 - start - length : start);

    private static string Percent(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
