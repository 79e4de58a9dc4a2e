using FluentValidation;
using Sijil.Api.Http;

namespace Sijil.Api.Permits;

/// <summary>How long texts may be. All of them together fit into a body, also where a letter takes two bytes.</summary>
internal static class Lengths
{
    public const int Line = 300;
    public const int Description = 4_000;
    public const int Items = 8_000;

    /// <summary>Recommendations and reasons of decisions.</summary>
    public const int Reasoning = 20_000;
}

internal static class NationalIdShape
{
    private const int Longest = 60;

    /// <summary>Fewer letters and digits name nobody: everyone who types a dash would be one person.</summary>
    private const int FewestCharacters = 4;

    public static IRuleBuilderOptions<T, string?> NationalId<T>(this IRuleBuilder<T, string?> rule) =>
        rule.OptionalLine(Longest)
            .Must(id => id is null || id.Count(char.IsLetterOrDigit) >= FewestCharacters)
            .WithErrorCode(FieldCodes.Malformed);
}
