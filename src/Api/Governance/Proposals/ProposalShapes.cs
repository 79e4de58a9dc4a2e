using FluentValidation;
using Sijil.Api.Http;

namespace Sijil.Api.Governance.Proposals;

/// <summary>The shapes that forms about proposals are made of.</summary>
internal static class ProposalShapes
{
    public const int LongestTitle = 200;
    public const int LongestText = 10_000;

    public static IRuleBuilderOptions<T, string?> Title<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Line(LongestTitle);

    public static IRuleBuilderOptions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule) =>
        rule.PlainText(LongestText);
}
