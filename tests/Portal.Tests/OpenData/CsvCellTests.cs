using Sijil.Api.OpenData;

namespace Sijil.Portal.Tests.OpenData;

public class CsvCellTests
{
    [Theory]
    [InlineData("12 Mill Street", "12 Mill Street")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData(null, "")]
    [InlineData("-", "\"'-\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("  =1+1", "\"'  =1+1\"")]
    [InlineData("+213", "\"'+213\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    public void Text_stays_text_in_a_spreadsheet(string? text, string expected) =>
        Assert.Equal(expected, CsvCell.OfText(text));
}
