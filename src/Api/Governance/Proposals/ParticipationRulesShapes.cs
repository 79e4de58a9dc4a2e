using FluentValidation;
using Sijil.Api.Http;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Api.Governance.Proposals;

/// <summary>The shapes that forms about rules of participation are made of.</summary>
internal static class ParticipationRulesShapes
{
    public const int LongestName = 200;
    public const int LongestCode = 40;

    private const int MostAreas = 1_000;

    /// <summary>Whether they can be followed is a rule of the domain.</summary>
    public static IRuleBuilderOptions<T, ParticipationTerms> Terms<T>(this IRuleBuilder<T, ParticipationTerms> rule) =>
        rule.NotNull()
            .ChildRules(terms =>
            {
                terms.RuleFor(form => form.Threshold).NotNull();
                terms
                    .RuleFor(form => form.Electorate)
                    .NotNull()
                    .ChildRules(electorate =>
                    {
                        electorate.RuleFor(form => form.Classes).NotNull();
                        electorate
                            .RuleFor(form => form.Areas)
                            .NotNull()
                            .Must(areas => areas.Count <= MostAreas)
                            .WithErrorCode(FieldCodes.TooMany);
                        electorate.RuleForEach(form => form.Areas).Line(LongestCode);
                    });
            });
}
