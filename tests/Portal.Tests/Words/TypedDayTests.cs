using Sijil.Api.Portal;

namespace Sijil.Portal.Tests.Words;

public class TypedDayTests
{
    [Theory]
    [InlineData("5/2/2026")]
    [InlineData("05-02-2026")]
    [InlineData("5.2.2026")]
    [InlineData(" 5 2 2026 ")]
    [InlineData("2026-02-05")]
    [InlineData("٥/٢/٢٠٢٦")]
    [InlineData("۵/۲/۲۰۲۶")]
    [InlineData("\u200f٥\u200f/٢/٢٠٢٦")]
    public void A_day_is_understood_as_people_type_it(string typed) =>
        Assert.Equal(new(2026, 2, 5), TypedDay.Read(typed));

    [Theory]
    [InlineData("31/2/2026")]
    [InlineData("2/31/2026")]
    [InlineData("0/1/2026")]
    [InlineData("5/2/26")]
    [InlineData("5/2")]
    [InlineData("0000-01-01")]
    [InlineData("1/1/2026/1")]
    [InlineData("tomorrow")]
    [InlineData("-1/1/2026x")]
    public void What_is_no_day_or_could_be_two_is_not(string typed) => Assert.Null(TypedDay.Read(typed));
}
