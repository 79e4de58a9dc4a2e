using System.Globalization;
using Sijil.Application.Governance.Residents;
using Sijil.Application.Permits.Import;
using Sijil.Application.Permits.Import.Sources;
using Sijil.Domain.Permits;

namespace Sijil.Api.CommandLine;

/// <summary>Tells on a terminal what came of an import.</summary>
internal static class ImportWords
{
    public static string Of(ImportReport report) =>
        string.Join(
            Environment.NewLine,
            [.. Of(report.BadRows, report.Counts.Bad), .. Unknown(report), .. Summary(report)]
        );

    /// <param name="bad">How many there are; not all of them are listed.</param>
    internal static IEnumerable<string> Of(IReadOnlyList<BadRow> listed, long bad)
    {
        foreach (var row in listed)
            yield return Bad(row);
        if (bad > listed.Count)
            yield return Text($"... and {bad - listed.Count:N0} more bad rows.");
    }

    private static IEnumerable<string> Summary(ImportReport report)
    {
        var counts = report.Counts;
        if (report.ResumedAfter > 0)
            yield return Text($"Continued after row {report.ResumedAfter:N0} of an interrupted import.");
        yield return Text(
            $"{report.Rows:N0} rows: {counts.Added:N0} added, {counts.Unchanged:N0} unchanged, {counts.Revised:N0} revised, {counts.Bad:N0} bad."
        );
        yield return report.BatchId is { } batch
            ? $"To take all of it back: import withdraw {batch.Value}"
            : "Nothing in it is new, so nothing was recorded.";
    }

    private static string Bad(BadRow row) =>
        Text(
            $"{row.File}, line {row.Line}: {Reason(row.Reason)}{(row.Column is { } column ? $" (column {column})" : "")}"
        );

    private static IEnumerable<string> Unknown(ImportReport report)
    {
        foreach (var code in report.UnknownCodes)
            yield return Text($"In no list: {code.Column} '{code.Code}' ({code.Rows:N0} rows)");
        if (report.OtherUnknownCodes > 0)
            yield return Text($"... and {report.OtherUnknownCodes:N0} more times a code that is in no list.");
    }

    private static string Reason(string code) =>
        code switch
        {
            RowFaults.FieldCount => "it has more or fewer fields than there are columns",
            RowFaults.Quotes => "quotation marks stand in the wrong places",
            RowFaults.Encoding => "it is not UTF-8",
            RowFaults.ControlCharacter => "it holds a control character",
            RowFaults.TooLong => "a value is longer than any real one",
            RowFaults.Missing => "a value is missing that no record can do without",
            RowFaults.NotADate => "a value is not a date (yyyy-MM-dd) between 1900 and 2199",
            RowFaults.NotANumber => "a number holds what no number holds: letters, digits, '-' and '/' make one",
            RowFaults.NotACode => "a code holds what no code holds; the columns may be shifted",
            RowFaults.WithoutApplication => "it belongs to an application that is not there",
            RowFaults.SecondDecision => "the application has two decision notices",
            RollFaults.NobodyNamed => "the national id holds no letter or digit",
            RollFaults.NamedTwice => "the person stands further up already",
            RollFaults.AreaUnknown => "the municipality has no such area",
            RollFaults.ClassUnknown => "the class is neither resident nor non-resident",
            RollFaults.EndsBeforeItBegins => "it ends before it begins",
            _ when code == PermitRejections.ImportNumberTaken.Code =>
                "another file of the municipality has this number",
            _ when code == PermitRejections.ImportNumberTwice.Code =>
                "the source says something else of the same number elsewhere",
            _ => code,
        };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
