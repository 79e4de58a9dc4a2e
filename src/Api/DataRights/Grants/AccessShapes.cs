using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

/// <summary>Which rows of a dataset. What is left out does not narrow.</summary>
public sealed record RowsForm(
    [property: Description("Units of the municipality.")] IReadOnlyList<string>? Units = null,
    [property: Description("Types of permit.")] IReadOnlyList<string>? PermitTypes = null,
    [property: Description("The first day of receipt.")] DateOnly? ReceivedFrom = null,
    [property: Description("The last day of receipt.")] DateOnly? ReceivedUntil = null
)
{
    internal static RowScope Scope(RowsForm? form) =>
        form is null
            ? RowScope.All
            : new(form.Units ?? [], form.PermitTypes ?? [], form.ReceivedFrom, form.ReceivedUntil);
}

internal sealed class RowsShape : AbstractValidator<RowsForm>
{
    public RowsShape()
    {
        RuleFor(rows => rows.Units!).Codes().When(rows => rows.Units is not null);
        RuleFor(rows => rows.PermitTypes!).Codes().When(rows => rows.PermitTypes is not null);
        RuleFor(rows => rows.ReceivedFrom!.Value).LegalDate().When(rows => rows.ReceivedFrom is not null);
        RuleFor(rows => rows.ReceivedUntil!.Value).LegalDate().When(rows => rows.ReceivedUntil is not null);
    }
}

internal static class AccessShapes
{
    public const int LongestBasis = 1_000;

    private const int Most = 100;

    /// <summary>Names for programs, at most so many that an event of them fits into the log.</summary>
    public static IRuleBuilderOptions<T, IEnumerable<string>> Codes<T>(
        this IRuleBuilder<T, IReadOnlyList<string>> rule
    ) => rule.Must(names => names.Count <= Most).WithErrorCode(FieldCodes.TooMany).ForEach(name => name.Code());

    /// <summary>What OpenID providers name their clients by.</summary>
    public static IRuleBuilderOptions<T, string?> ClientId<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(200).Matches(@"\A[!-~]+\z");
}
