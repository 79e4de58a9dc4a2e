using Sijil.Application.Signatures;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Permits;

/// <summary>A decision on a permit as data: the same facts as <see cref="DecisionDocument"/>, by the names that the log has for them.</summary>
/// <remarks>
/// What was sealed can never be taken back: a change of form is a new <see cref="Form"/>. Texts are not in it, their commitments are.
/// </remarks>
/// <param name="Form">Name and version of this form.</param>
/// <param name="Basis">Null for a decision from before acts of law were kept here.</param>
/// <param name="Permit">Null where the application was refused.</param>
public sealed record DecisionStatement(
    string Form,
    ActReference Act,
    DecisionStatement.Authority Municipality,
    DecisionStatement.Kind PermitType,
    PermitOutcome Outcome,
    DateOnly ReceivedOn,
    DateOnly ValidFrom,
    DateOnly DecidedOn,
    DateOnly NotifiedOn,
    IReadOnlyList<LegalBasis>? Basis,
    DecisionStatement.Issued? Permit,
    DecisionStatement.Commitments Texts
)
{
    private const string CurrentForm = "sijil-permit-decision@1";

    public sealed record Authority(string Code, Wording Name);

    public sealed record Kind(string Code, int Version, Wording Name);

    public sealed record Issued(string Number, DateOnly IssuedOn, DateOnly ValidUntil);

    /// <summary>The fingerprints of the texts that are published beside it.</summary>
    public sealed record Commitments(string SiteAddress, string Description, string Reasons);

    /// <param name="act">The decision, as the event of its seal names it.</param>
    public static PublicDocument Render(ActReference act, PublishedDecision decision) =>
        StatementJson.Of(
            new DecisionStatement(
                CurrentForm,
                act,
                new(decision.Municipality.Code, decision.Municipality.Name),
                new(decision.Type.Code, decision.Type.Version, decision.Type.Name),
                decision.Notified.Outcome,
                decision.Application.ReceivedOn,
                decision.Application.ValidFrom,
                decision.Notified.DecidedOn,
                decision.Notified.NotifiedOn,
                (decision.Notified as DecisionNotifiedOnBasis)?.Basis,
                decision.Permit is { } permit ? new(permit.Number, permit.IssuedOn, permit.ValidUntil) : null,
                new(
                    decision.Application.SiteAddress.Commitment,
                    decision.Application.Description.Commitment,
                    decision.Notified.Reasons.Commitment
                )
            )
        );
}
