using FluentValidation;
using Sijil.Domain.Governance;

namespace Sijil.Api.Http;

/// <summary>The shapes that forms are made of. Lengths count UTF-16 code units, as JSON and .NET do.</summary>
/// <remarks>Of each member the first fault is told: the rules behind it may rely on what it checked.</remarks>
internal static class ShapeRules
{
    public static IRuleBuilderOptions<T, string?> PersonName<T>(this IRuleBuilder<T, string?> rule) => rule.Line(200);

    /// <summary>One line that says something: a name, a title, an address.</summary>
    public static IRuleBuilderOptions<T, string?> Line<T>(this IRuleBuilder<T, string?> rule, int longest) =>
        rule.NotEmpty().OptionalLine(longest);

    /// <summary>One line, or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalLine<T>(this IRuleBuilder<T, string?> rule, int longest) =>
        rule.MaximumLength(longest)
            .Must(text => text is null || !text.Any(char.IsControl))
            .WithErrorCode(FieldCodes.ControlCharacters)
            .Must(text => text is null || !text.Any(IsDirectionControl))
            .WithErrorCode(FieldCodes.DirectionControls);

    /// <summary>Text of several lines that says something.</summary>
    public static IRuleBuilderOptions<T, string?> PlainText<T>(this IRuleBuilder<T, string?> rule, int longest) =>
        rule.NotEmpty().OptionalText(longest);

    /// <summary>Text of several lines, or nothing. Right-to-left text may carry marks and isolates; overrides only deceive.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalText<T>(this IRuleBuilder<T, string?> rule, int longest) =>
        rule.MaximumLength(longest)
            .Must(text => text is null || !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            .WithErrorCode(FieldCodes.ControlCharacters)
            .Must(text => text is null || !text.Any(IsDirectionOverride))
            .WithErrorCode(FieldCodes.DirectionControls);

    /// <summary>A name for programs, <c>like-this</c>: a unit, a type of permit.</summary>
    public static IRuleBuilderOptions<T, string?> Code<T>(this IRuleBuilder<T, string?> rule, int longest = 60) =>
        rule.NotEmpty().MaximumLength(longest).Matches(@"\A[a-z][a-z0-9]*([.-][a-z0-9]+)*\z");

    /// <summary>SHA-256 in base64url without padding.</summary>
    public static IRuleBuilderOptions<T, string?> Digest<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().Matches(@"\A[A-Za-z0-9_-]{43}\z");

    public static IRuleBuilderOptions<T, DateOnly> LegalDate<T>(this IRuleBuilder<T, DateOnly> rule) =>
        rule.InclusiveBetween(DaysOfLaw.Earliest, DaysOfLaw.Latest);

    private static bool IsDirectionControl(char c) =>
        c is '\u061c' or '\u200e' or '\u200f' or (>= '\u2066' and <= '\u2069') || IsDirectionOverride(c);

    private static bool IsDirectionOverride(char c) => c is >= '\u202a' and <= '\u202e';
}
