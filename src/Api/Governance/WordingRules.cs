using FluentValidation;
using Sijil.Api.Http;
using Sijil.Domain.DataRights;

namespace Sijil.Api.Governance;

internal static class WordingRules
{
    /// <summary>A text of public law, in all three languages. Errors name its members as the body does.</summary>
    public static IRuleBuilderOptions<T, Wording> Wording<T>(this IRuleBuilder<T, Wording> rule, int longest) =>
        rule.ChildRules(wording =>
        {
            wording.RuleFor(text => text.Arabic).PlainText(longest).OverridePropertyName("Ar");
            wording.RuleFor(text => text.French).PlainText(longest).OverridePropertyName("Fr");
            wording.RuleFor(text => text.English).PlainText(longest).OverridePropertyName("En");
        });
}
