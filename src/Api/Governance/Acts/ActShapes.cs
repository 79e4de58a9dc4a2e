using FluentValidation;
using Sijil.Api.Http;
using Sijil.Application.Governance.Acts;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Api.Governance.Acts;

/// <summary>The shapes that forms about acts of law are made of.</summary>
internal static class ActShapes
{
    /// <summary>An act is a file more than a form: as many bytes as a long code of law takes.</summary>
    public const int LargestBody = 2 * 1024 * 1024;

    public const int LongestTitle = 400;
    public const int LongestText = 20_000;
    public const int LongestSource = 300;
    public const int MostClauses = 1_000;

    private const int LongestAddress = 160;

    public static IRuleBuilderOptions<T, string?> Act<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(LongestAddress);

    public static IRuleBuilderOptions<T, string?> Clause<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().Must(name => name is not null && ActAddress.IsClause(name)).WithErrorCode(FieldCodes.Malformed);

    public static IRuleBuilderOptions<T, string?> LawLanguage<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().Must(language => LawLanguages.All.Contains(language)).WithErrorCode(FieldCodes.Malformed);

    public static IRuleBuilderOptions<T, LawWording> LawWording<T>(
        this IRuleBuilder<T, LawWording> rule,
        int longest
    ) =>
        rule.NotNull()
            .ChildRules(wording =>
            {
                wording.RuleFor(text => text.Arabic).OptionalText(longest).OverridePropertyName("Ar");
                wording.RuleFor(text => text.French).OptionalText(longest).OverridePropertyName("Fr");
                wording.RuleFor(text => text.English).OptionalText(longest).OverridePropertyName("En");
            });

    public static void Clauses<T>(this IRuleBuilder<T, IReadOnlyList<ClauseForm>> rule) =>
        rule.NotNull()
            .Must(clauses => clauses.Count <= MostClauses)
            .WithErrorCode(FieldCodes.TooMany)
            .ForEach(clause => clause.SetValidator(new ClauseShape()));

    /// <summary>What a decision rests on.</summary>
    public static void Citations<T>(this IRuleBuilder<T, IReadOnlyList<CitationForm>> rule) =>
        rule.NotNull()
            .Must(citations => citations.Count <= LegalBasis.Most)
            .WithErrorCode(FieldCodes.TooMany)
            .ForEach(citation => citation.SetValidator(new CitationShape()));

    private sealed class ClauseShape : AbstractValidator<ClauseForm>
    {
        public ClauseShape()
        {
            RuleFor(form => form.Clause).Clause();
            RuleFor(form => form.Text).LawWording(LongestText);
        }
    }

    private sealed class CitationShape : AbstractValidator<CitationForm>
    {
        public CitationShape()
        {
            RuleFor(form => form.Act).Act();
            RuleFor(form => form.Clause).Clause();
        }
    }
}
