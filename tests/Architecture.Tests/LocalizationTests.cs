using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Sijil.Api.Http;
using Sijil.Api.Localization;
using Sijil.Domain;

namespace Sijil.Architecture.Tests;

/// <summary>Every rule is told to everyone in their language, and explained to whoever looks it up.</summary>
public sealed partial class LocalizationTests
{
    private const string DetailSuffix = ".detail";

    private static readonly ResourceManager Rules = new("Sijil.Api.Localization.Rules", typeof(Texts).Assembly);

    private static readonly IReadOnlyList<Rejection> Rejections =
    [
        .. typeof(Rejection)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Rejection))
            .Select(field => (Rejection)field.GetValue(null)!),
    ];

    private static readonly IReadOnlyList<string> Codes =
    [
        .. Rejections.Select(rule => rule.Code),
        .. RequestProblems.All.Select(problem => problem.Code),
        .. FieldCodes.All,
    ];

    public static TheoryData<string> Languages => [.. ReaderLanguage.All.Select(language => language.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_rule_has_a_text(string language) => Assert.Empty(Codes.Except(Keys(language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_belongs_to_a_rule(string language) =>
        Assert.Empty(Keys(language).Select(Code).Except(Codes));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_names_what_it_names_in_English(string language) =>
        Assert.All(
            Keys(language),
            key =>
                Assert.Equal(
                    Placeholders(Rules.GetString(key, ReaderLanguage.English)!),
                    Placeholders(Text(key, language))
                )
        );

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_is_whole_sentences(string language) =>
        Assert.All(Keys(language), key => Assert.EndsWith(".", Text(key, language), StringComparison.Ordinal));

    [Fact]
    public void Arabic_texts_are_in_Arabic() =>
        Assert.All(Keys("ar"), key => Assert.Matches(@"\p{IsArabic}", Text(key, "ar")));

    /// <summary>A permit is what a citizen applies for, a grant what a body is given: French has a word for each.</summary>
    [Fact]
    public void In_French_a_permit_is_no_grant() =>
        Assert.All(
            Keys("fr").Where(key => key.StartsWith("permits.", StringComparison.Ordinal)),
            key => Assert.DoesNotContain("autorisation", Text(key, "fr"), StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whoever handles a 403 finds all reasons for one in one place.</summary>
    [Fact]
    public void All_rules_that_refuse_a_reader_are_named_together()
    {
        var refusing = Rejections.Where(rule => OutcomeAnswer.Status(rule) == 403).Select(rule => rule.Code);
        var page = File.ReadAllLines(Path.Combine(SourceTests.Root, "docs", "rules", "requests.md"));
        var paragraph = page.Single(line => line.Contains("answer 403 too", StringComparison.Ordinal));
        var sentence = paragraph.Split(". ").Single(part => part.Contains("answer 403 too", StringComparison.Ordinal));

        Assert.Equal(refusing.Order(), QuotedCode().Matches(sentence).Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void Every_rule_is_explained() => Assert.Empty(Codes.Except(Explained()));

    [Fact]
    public void No_rule_has_two_meanings() => Assert.Equal(Codes.Count, Codes.Distinct().Count());

    private static IReadOnlyList<string> Keys(string language) =>
        [
            .. Rules
                .GetResourceSet(
                    Culture(language),
                    createIfNotExists: true,
                    tryParents: language == ReaderLanguage.English.Name
                )!
                .Cast<System.Collections.DictionaryEntry>()
                .Select(entry => (string)entry.Key),
        ];

    private static string Text(string key, string language) => Rules.GetString(key, Culture(language))!;

    private static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language);

    private static string Code(string key) =>
        key.EndsWith(DetailSuffix, StringComparison.Ordinal) ? key[..^DetailSuffix.Length] : key;

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Order();

    private static IEnumerable<string> Explained()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Sijil.slnx")))
            root = root.Parent!;
        return Directory
            .EnumerateFiles(Path.Combine(root.FullName, "docs", "rules"), "*.md")
            .SelectMany(page => QuotedCode().Matches(File.ReadAllText(page)))
            .Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("`([a-z-]+[.][a-z.-]+)`")]
    private static partial Regex QuotedCode();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
