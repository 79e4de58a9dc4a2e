using Sijil.Api.Portal;

namespace Sijil.Portal.Tests.Words;

public class PluralFormTests
{
    [Theory]
    [InlineData(0, "none")]
    [InlineData(1, "one")]
    [InlineData(2, "two")]
    [InlineData(3, "few")]
    [InlineData(10, "few")]
    [InlineData(11, "many")]
    [InlineData(99, "many")]
    [InlineData(100, "other")]
    [InlineData(102, "other")]
    [InlineData(103, "few")]
    [InlineData(111, "many")]
    [InlineData(1000, "other")]
    [InlineData(1021, "many")]
    public void Arabic_has_six(long number, string expected) =>
        Assert.Equal(expected, PluralForm.Of("none|one|two|few|many|other", "ar", number));

    [Theory]
    [InlineData("fr", 0, "one")]
    [InlineData("fr", 1, "one")]
    [InlineData("fr", 2, "other")]
    [InlineData("en", 0, "other")]
    [InlineData("en", 1, "one")]
    [InlineData("en", 2, "other")]
    public void French_and_english_have_two_and_differ_at_nought(string language, long number, string expected) =>
        Assert.Equal(expected, PluralForm.Of("one|other", language, number));

    [Fact]
    public void A_text_with_too_few_forms_is_refused() =>
        Assert.Throws<ArgumentException>(() => PluralForm.Of("one|other", "ar", 1));
}
