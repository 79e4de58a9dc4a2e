using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Governance;
using Sijil.Api.Governance.Acts;
using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights;

namespace Sijil.Api.DataRights.Grants;

/// <summary>A decision against a body: a refusal or a revocation.</summary>
public sealed record ReasonedDecisionRequest(
    [property: Description("The body reads it, in its language. It names nobody.")] Wording Reason,
    [property: Description("The clauses on which the decision rests.")] IReadOnlyList<CitationForm> Basis
);

internal sealed class ReasonedDecisionShape : AbstractValidator<ReasonedDecisionRequest>
{
    private const int LongestReason = 1_000;

    public ReasonedDecisionShape()
    {
        RuleFor(request => request.Reason).Wording(LongestReason);
        RuleFor(request => request.Basis).Citations();
    }
}
