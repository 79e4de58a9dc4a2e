using CsCheck;
using Sijil.Projections.Permits;

namespace Sijil.Projections.Tests.Permits;

public class SearchTextTests
{
    [Theory]
    [InlineData("Rénovation d'une FAÇADE", "renovation d une facade")]
    [InlineData("Œuvre près du cœur", "oeuvre pres du coeur")]
    [InlineData("PA-2026-000123", "pa 2026 000123")]
    [InlineData("  12,  Harbour\tStreet!  ", "12 harbour street")]
    [InlineData("١٢ شارع الميناء", "12 شارع الميناء")]
    public void Case_accents_and_punctuation_do_not_matter(string text, string expected) =>
        Assert.Equal(expected, SearchText.Of(text));

    [Theory]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("محمـــــد", "محمد")]
    [InlineData("أحمد إبراهيم آمنة ٱلله", "احمد ابراهيم امنه الله")]
    [InlineData("مبنى", "مبني")]
    [InlineData("بلدية", "بلديه")]
    [InlineData("مسؤول رئيس", "مسوول رييس")]
    [InlineData("ﻻ", "لا")]
    public void Arabic_words_meet_however_they_are_written(string text, string expected) =>
        Assert.Equal(expected, SearchText.Of(text));

    [Fact]
    public void A_word_stands_there_once() =>
        Assert.Equal("wall garden", SearchText.Of("Wall, garden", null, "garden wall"));

    [Fact]
    public void A_very_long_word_is_cut() => Assert.Equal(100, SearchText.Of(new string('x', 5_000)).Length);

    [Fact]
    public void Whatever_is_typed_gives_words_of_letters_and_digits_that_stay_as_they_are() =>
        Gen.String.Sample(text =>
        {
            var found = SearchText.Of(text);
            return SearchText.Of(found) == found
                && found.EnumerateRunes().All(rune => rune.Value == ' ' || System.Text.Rune.IsLetterOrDigit(rune));
        });
}
