using System.Text.Json;
using FluentValidation.Results;
using Sijil.Api.Localization;

namespace Sijil.Api.Http;

/// <summary>Translates what FluentValidation finds into codes of ours; its own texts are not shown.</summary>
internal static class ShapeErrors
{
    public static FieldError Of(ValidationFailure failure) =>
        failure.ErrorCode switch
        {
            var code when Texts.Knows(code) => new(Pointer(failure.PropertyName), code),
            "NotNullValidator" or "NotEmptyValidator" => new(Pointer(failure.PropertyName), FieldCodes.Required),
            "MaximumLengthValidator" => new(
                Pointer(failure.PropertyName),
                FieldCodes.TooLong,
                Placeholder(failure, "MaxLength")
            ),
            "InclusiveBetweenValidator" or "ExclusiveBetweenValidator" => new(
                Pointer(failure.PropertyName),
                FieldCodes.OutOfRange
            ),
            "RegularExpressionValidator" => new(Pointer(failure.PropertyName), FieldCodes.Malformed),
            _ => new(Pointer(failure.PropertyName), FieldCodes.Invalid),
        };

    /// <summary><c>Items[0].Text</c> is <c>/items/0/text</c>.</summary>
    private static string Pointer(string property) =>
        string.Concat(
            property
                .Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries)
                .Select(segment => "/" + JsonNamingPolicy.CamelCase.ConvertName(segment))
        );

    private static object Placeholder(ValidationFailure failure, string name) =>
        failure.FormattedMessagePlaceholderValues[name];
}
