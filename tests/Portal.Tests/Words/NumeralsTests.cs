using System.Globalization;
using Sijil.Api.Portal;

namespace Sijil.Portal.Tests.Words;

public class NumeralsTests
{
    [Theory]
    [InlineData("en", ArabicDigits.Latin, "1,234,567")]
    [InlineData("fr", ArabicDigits.Latin, "1\u202f234\u202f567")]
    [InlineData("ar", ArabicDigits.Latin, "1.234.567")]
    [InlineData("ar", ArabicDigits.ArabicIndic, "١٬٢٣٤٬٥٦٧")]
    [InlineData("fr", ArabicDigits.ArabicIndic, "1\u202f234\u202f567")]
    public void Thousands_are_parted_as_readers_are_used_to(string language, ArabicDigits digits, string expected) =>
        Assert.Equal(expected, Numerals.Of(language, digits).Amount(1_234_567));

    [Theory]
    [InlineData("ar", ArabicDigits.Latin, "1 جانفي 2026")]
    [InlineData("ar", ArabicDigits.ArabicIndic, "١ جانفي ٢٠٢٦")]
    [InlineData("fr", ArabicDigits.Latin, "1er janvier 2026")]
    [InlineData("en", ArabicDigits.Latin, "1 January 2026")]
    public void Days_are_written_in_words(string language, ArabicDigits digits, string expected) =>
        Assert.Equal(expected, new PageText(new CultureInfo(language), digits).DayText(new(2026, 1, 1)));

    /// <summary>A culture with another calendar writes another year where nobody says which one is meant.</summary>
    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void What_programs_read_does_not_depend_on_where_the_program_runs(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using var written = new StringWriter();
            var text = new PageText(new CultureInfo("ar"), ArabicDigits.ArabicIndic);
            text.Day(new(2026, 11, 22)).WriteTo(written, System.Text.Encodings.Web.HtmlEncoder.Default);
            text.Amount(1021).WriteTo(written, System.Text.Encodings.Web.HtmlEncoder.Default);

            Assert.Contains("<time datetime=\"2026-11-22\">", written.ToString(), StringComparison.Ordinal);
            Assert.Contains("<data value=\"1021\">", written.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
