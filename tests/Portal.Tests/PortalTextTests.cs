using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sijil.Api.Localization;
using Sijil.Api.Portal;
using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Levels;
using Sijil.Domain.Signatures.Validation;
using Sijil.Projections;
using Sijil.Projections.Governance.Councils;
using Sijil.Projections.Permits;

namespace Sijil.Portal.Tests;

/// <summary>The texts of the pages. That none is missing in a language is checked by the build.</summary>
public partial class PortalTextTests
{
    private static readonly ResourceManager Texts = new("Sijil.Api.Portal.Portal", typeof(PageText).Assembly);

    public static TheoryData<string> Languages => [.. PortalPages.Languages];

    [Fact]
    public void The_same_places_are_left_open_in_every_language() =>
        Assert.All(
            Keys(),
            key =>
            {
                var places = ReaderLanguage
                    .All.Select(language => string.Join(' ', Places(Texts.GetString(key, language)!)))
                    .Distinct();
                Assert.True(places.Count() == 1, key);
            }
        );

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_that_counts_has_as_many_forms_as_its_language(string language) =>
        Assert.All(
            Keys()
                .Where(key =>
                    key.StartsWith("count.", StringComparison.Ordinal)
                    || key.StartsWith("unit.", StringComparison.Ordinal)
                ),
            key => Assert.Equal(PluralForm.Count(language), Texts.GetString(key, Culture(language))!.Split('|').Length)
        );

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_holds_markup(string language) =>
        Assert.All(Keys(), key => Assert.DoesNotMatch("[<>&]", Texts.GetString(key, Culture(language))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Whatever_can_happen_has_its_words(string language)
    {
        var text = new PageText(Culture(language), ArabicDigits.Latin);
        string[] needed =
        [
            .. ReadModels
                .All.Single(model => model.Name == nameof(PublicPermit))
                .Kinds.Intersect(PermitStoredEvents.All)
                .Where(kind => kind.Type != typeof(PublishedTextsErased)) // It is no step: what it is about is gone.
                .Select(kind => $"step.{kind.Name}"),
            .. Enum.GetValues<Indication>().Select(indication => $"indication.{Verdict.Word(indication)}"),
            .. Enum.GetValues<SubIndication>().Select(reason => $"reason.{Verdict.Word(reason)}"),
            .. Enum.GetValues<ValidationCheck>()
                .Select(check => $"validation.{JsonNamingPolicy.KebabCaseLower.ConvertName(check.ToString())}"),
            .. PublicPermitState.All.Select(state => $"state.{state}"),
            .. Codes<PermitOutcome>("outcome"),
            .. Codes<VoteOutcome>("vote.state"),
            .. Codes<VoteOutcome>("vote.step"),
            .. new[] { PublicVoteState.Prepared, PublicVoteState.Open, PublicVoteState.Void }.Select(state =>
                $"vote.state.{state}"
            ),
            .. Codes<Choice>("vote.choice"),
            .. Codes<Majority>("vote.majority"),
            .. Codes<TieBreak>("vote.tie"),
            .. Codes<TieRule>("council.tie"),
            .. Codes<PermitStanding>("standing"),
            .. Codes<RecalculationCause>("cause"),
            .. Codes<TermUnit>("unit"),
            .. Codes<MoveCause>("term.moved"),
            .. Codes<SignatureLevel>("level"),
            .. Codes<LegalEffect>("effect"),
            .. Codes<RefusalReason>("sign.reason"),
        ];

        Assert.All(needed, key => Assert.NotEmpty(text[key]));
    }

    private static IEnumerable<string> Codes<T>(string prefix)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => $"{prefix}.{CodeOf.Value(value)}");

    private static IEnumerable<string> Keys() =>
        Texts
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<DictionaryEntry>()
            .Select(entry => (string)entry.Key);

    private static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language);

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Place();
}
