using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Governance.Acts;
using Sijil.Api.Http;
using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

/// <summary>How far a dataset is to be closed, by what law and until when.</summary>
public sealed record ClassificationForm(
    ClassificationLevel Level,
    [property: Description("The clauses on which it rests.")] IReadOnlyList<CitationForm> Basis,
    [property: Description("The last day on which it holds: at most five years ahead.")] DateOnly ExpiresOn,
    [property: Description("The day by which the owner looks at it again.")] DateOnly ReviewOn
)
{
    internal Classification Settled => new(Level, ExpiresOn, ReviewOn);
}

internal sealed class ClassificationShape : AbstractValidator<ClassificationForm>
{
    public ClassificationShape()
    {
        RuleFor(form => form.Basis).Citations();
        RuleFor(form => form.ExpiresOn).LegalDate();
        RuleFor(form => form.ReviewOn).LegalDate();
    }
}
