using System.Buffers;
using System.Globalization;
using Sijil.Domain.Governance;

namespace Sijil.Application.Permits.Import.Sources;

/// <summary>Takes a row apart and remembers the first thing that is wrong with it.</summary>
internal sealed class Cells
{
    public const int LongestNumber = 60;
    public const int LongestCode = 100;
    public const int LongestName = 500;
    public const int LongestText = 20_000;

    private const char Replacement = '\uFFFD';

    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Those of the first and the second block of Unicode, except for tabs and the ends of lines.</summary>
    private static readonly SearchValues<char> Control = SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl).Except(['\n', '\r', '\t']),
    ]);

    private static readonly string[] MomentFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly CsvLine row;
    private readonly CsvColumns columns;

    public Cells(CsvLine row, CsvColumns columns)
    {
        (this.row, this.columns) = (row, columns);
        if (row.BadQuotes)
            Blame(RowFaults.Quotes);
        else if (row.Fields.Length != columns.Count)
            Blame(RowFaults.FieldCount);
    }

    public ReadRow.Bad? Fault { get; private set; }

    /// <summary>Blames the row where nothing is said; what is returned then MUST NOT be used.</summary>
    public string Required(string column, int longest = LongestCode)
    {
        if (Text(column, longest) is { } text)
            return text;

        Blame(RowFaults.Missing, column);
        return "";
    }

    /// <summary>Blames the row where there is no number; what is returned then MUST NOT be used.</summary>
    public string RequiredNumber(string column)
    {
        var number = Required(column, LongestNumber);
        if (Fault is null && !PublicNumber.Is(number))
            Blame(RowFaults.NotANumber, column);
        return number;
    }

    public string? Code(string column) => Text(column, LongestCode);

    /// <summary>A code of a list, known here or not, that anyone may read for ever: what does not look like one is none.</summary>
    public string? PublicCodeOf(string column)
    {
        var code = Code(column);
        return code is null || PublicCode.Is(code) ? code : Wrong(RowFaults.NotACode, column);
    }

    /// <summary>Blames the row where nothing is said; what is returned then MUST NOT be used.</summary>
    public string RequiredPublicCode(string column) => PublicCodeOf(column) ?? Required(column);

    /// <summary>Null where nothing is said.</summary>
    public string? Text(string column, int longest)
    {
        if (Fault is not null)
            return null;

        var text = columns.Field(row.Fields, column).Trim();
        if (text.Length == 0)
            return null;
        if (text.Length > longest)
            return Wrong(RowFaults.TooLong, column);
        if (text.Contains(Replacement))
            return Wrong(RowFaults.Encoding, column);
        if (text.AsSpan().ContainsAny(Control))
            return Wrong(RowFaults.ControlCharacter, column);
        return text;
    }

    /// <summary>The day as given, one that acts may bear too; a time of day is left out. Null where nothing is said.</summary>
    public DateOnly? Day(string column)
    {
        if (Code(column) is not { } text)
            return null;
        if (AsDay(text) is { } day)
            return day;

        Blame(RowFaults.NotADate, column);
        return null;
    }

    public static DateOnly? AsDay(string text) =>
        text.Length >= DayFormat.Length
        && DateOnly.TryParseExact(
            text.AsSpan(0, DayFormat.Length),
            DayFormat,
            Invariant,
            DateTimeStyles.None,
            out var day
        )
        && (text.Length == DayFormat.Length || IsMoment(text))
        && DaysOfLaw.Include(day)
            ? day
            : null;

    private static bool IsMoment(string text) =>
        text.AsSpan(DayFormat.Length) is "T00:00:00.000" or "T00:00:00"
        || DateTime.TryParseExact(text, MomentFormats, Invariant, DateTimeStyles.None, out _);

    public ReadRow.Bad Blame(string reason, string? column = null) =>
        Fault ??= new ReadRow.Bad(row.Place, reason, column);

    private string? Wrong(string reason, string column)
    {
        Blame(reason, column);
        return null;
    }
}
