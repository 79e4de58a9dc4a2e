using System.ComponentModel;
using System.Text.Json.Serialization;
using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Api.DataRights.Grants;

/// <summary>The decision, and on what it rests (OpenID AuthZEN Authorization API 1.0, section 6.2).</summary>
public sealed record EvaluationAnswer(
    bool Decision,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EvaluationContext? Context = null
)
{
    internal static readonly EvaluationAnswer No = new(false);

    internal static EvaluationAnswer Of(GrantDecision decision) =>
        decision switch
        {
            GrantDecision.Permitted permitted => new(
                true,
                new(permitted.Grant.GrantId, permitted.Version, EvaluationTerms.Of(permitted.Grant), Reason: null)
            ),
            // Who may not ask about this body is told no more than that.
            GrantDecision.Denied { Reason: var reason } when reason == GrantRejections.ClientNotBound => No,
            GrantDecision.Denied denied => new(false, new(denied.Grant, denied.Version, null, denied.Reason.Code)),
            _ => throw new InvalidOperationException($"Unknown decision {decision.GetType().Name}."),
        };
}

public sealed record EvaluationContext(
    [property: JsonPropertyName("grant")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        GrantId? Grant,
    [property: JsonPropertyName("grant_version")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("The version of the grant's stream on which the decision rests: an auditor replays it.")]
        long? GrantVersion,
    [property: JsonPropertyName("terms")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        EvaluationTerms? Terms,
    [property: JsonPropertyName("reason")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("The code of the rule that stands in the way.")]
        string? Reason
);

public sealed record EvaluationTerms(
    [property: JsonPropertyName("until")] DateOnly Until,
    [property: JsonPropertyName("basis")] LawfulBasis Basis,
    [property: JsonPropertyName("legal_basis")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("The law as a line of text, of grants from before they cited clauses.")]
        string? LegalBasis,
    [property: JsonPropertyName("law")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("The clauses the grant rests on.")]
        IReadOnlyList<LegalBasis>? Law
)
{
    internal static EvaluationTerms Of(AccessGranted grant) =>
        new(
            grant.Terms.Until,
            grant.Basis,
            (grant as AccessGrantedLawAsText)?.LegalBasis,
            (grant as AccessGrantedUnderLaw)?.Law
        );
}
