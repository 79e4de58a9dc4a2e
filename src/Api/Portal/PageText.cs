using System.Globalization;
using System.Resources;
using Microsoft.AspNetCore.Html;
using Sijil.Domain.DataRights;

namespace Sijil.Api.Portal;

/// <summary>The portal in one language: its texts, and how that language writes numbers and days.</summary>
/// <remarks>
/// What is shown of a recorded fact stands in an element that carries the fact as programs write it, so that what is displayed
/// can be compared with what is recorded.
/// </remarks>
internal sealed class PageText(CultureInfo language, ArabicDigits digits)
{
    private static readonly ResourceManager Texts = new("Sijil.Api.Portal.Portal", typeof(PageText).Assembly);

    private readonly Numerals numerals = Numerals.Of(language.Name, digits);

    public CultureInfo Culture => language;

    public string Language => language.Name;

    public bool IsRightToLeft => language.TextInfo.IsRightToLeft;

    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>An arrow to where reading goes on, and one to where it came from.</summary>
    public string Onward => IsRightToLeft ? "←" : "→";

    public string Back => IsRightToLeft ? "→" : "←";

    /// <exception cref="KeyNotFoundException">A page asks for a text that was never written.</exception>
    public string this[string key] =>
        Texts.GetString(key, language) ?? throw new KeyNotFoundException($"There is no text '{key}'.");

    public bool Has(string key) => Texts.GetString(key, language) is not null;

    public string Plain(string key, params object?[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, this[key], arguments);

    /// <summary>A text with elements in it; what is no element is encoded.</summary>
    public IHtmlContent Html(string key, params object?[] arguments) =>
        new HtmlContentBuilder().AppendFormat(this[key], arguments);

    public string Of(Wording wording) =>
        language.Name switch
        {
            "ar" => wording.Arabic,
            "fr" => wording.French,
            _ => wording.English,
        };

    public IHtmlContent Amount(long number) => Data(number, numerals.Amount(number));

    /// <summary>An amount with what is counted, in the form that goes with the number.</summary>
    public IHtmlContent Count(string key, long number) => Data(number, CountText(key, number));

    public string CountText(string key, long number) =>
        string.Format(
            CultureInfo.InvariantCulture,
            PluralForm.Of(this[key], language.Name, number),
            numerals.Amount(number)
        );

    /// <summary>The label of a code, such as a state.</summary>
    public IHtmlContent Label(string prefix, string code) => Marked("data", "value", code, this[$"{prefix}.{code}"]);

    public IHtmlContent Day(DateOnly day) => Time(day, DayText(day));

    public IHtmlContent WeekdayAndDay(DateOnly day) =>
        Time(day, Plain("date.weekday", this[$"weekday.{(int)day.DayOfWeek}"], DayText(day)));

    public IHtmlContent Month(DateOnly month) =>
        Marked("time", "datetime", Machine(month, "yyyy-MM"), MonthText(month));

    public string MonthText(DateOnly month) => Plain("date.month", MonthName(month), numerals.Name(month.Year));

    public string DayText(DateOnly day) =>
        Plain(
            "date.day",
            day.Day == 1 ? DigitsOfFirst() : numerals.Name(day.Day),
            MonthName(day),
            numerals.Name(day.Year)
        );

    public string NumberText(long number) => numerals.Amount(number);

    private string DigitsOfFirst() => this["date.first"] is "1" ? numerals.Name(1) : this["date.first"];

    private string MonthName(DateOnly day) => this[$"month.{day.Month.ToString(CultureInfo.InvariantCulture)}"];

    private static IHtmlContent Time(DateOnly day, string text) =>
        Marked("time", "datetime", Machine(day, "yyyy-MM-dd"), text);

    private static IHtmlContent Data(long number, string text) =>
        Marked("data", "value", number.ToString(CultureInfo.InvariantCulture), text);

    private static string Machine(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static IHtmlContent Marked(string element, string attribute, string value, string text) =>
        new HtmlContentBuilder().AppendFormat($"<{element} {attribute}=\"{{0}}\">{{1}}</{element}>", value, text);
}
