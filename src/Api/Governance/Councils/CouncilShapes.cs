using FluentValidation;
using Sijil.Api.Http;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

/// <summary>The shapes that forms about councils are made of.</summary>
internal static class CouncilShapes
{
    public const int LongestName = 200;
    public const int LongestCode = 40;
    public const int LongestText = 4_000;
    public const int LongestReasons = 20_000;
    public const int LongestSource = 300;

    public static IRuleBuilderOptions<T, string?> CouncilCode<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty()
            .MaximumLength(LongestCode)
            .Must(code => code is not null && Council.IsCode(code))
            .WithErrorCode(FieldCodes.Malformed);

    public static IRuleBuilderOptions<T, CouncilRules> CouncilRules<T>(this IRuleBuilder<T, CouncilRules> rule) =>
        rule.NotNull()
            .ChildRules(rules =>
            {
                rules.RuleFor(form => form.Quorum).NotNull();
                rules.RuleFor(form => form.PresidingSeat).CouncilCode();
            });
}
