using Sijil.Application.Signatures;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Governance.Councils;

/// <summary>
/// A council's decision as data: the same facts as <see cref="CouncilDecisionDocument"/>, by the names that the log has for them.
/// </summary>
/// <remarks>
/// What was sealed can never be taken back: a change of form is a new <see cref="Form"/>. Seats vote in it, not persons; the reasons are
/// not in it, their commitment is.
/// </remarks>
/// <param name="Form">Name and version of this form.</param>
/// <param name="Result">Everything that anyone needs to count again.</param>
public sealed record CouncilDecisionStatement(
    string Form,
    ActReference Act,
    CouncilDecisionStatement.Named Municipality,
    CouncilDecisionStatement.Named Council,
    Guid Proposal,
    int Revision,
    DateOnly ProposalPublishedOn,
    VoteOutcome Outcome,
    DateOnly DeclaredOn,
    VoteResult Result,
    DateOnly DecidedOn,
    DateOnly PublishedOn,
    IReadOnlyList<LegalBasis> Basis,
    CouncilDecisionStatement.Commitments Texts
)
{
    private const string CurrentForm = "sijil-council-decision@1";

    public sealed record Named(string Code, Wording Name);

    /// <summary>The fingerprint of the text that is published beside it.</summary>
    public sealed record Commitments(string Reasons);

    /// <param name="act">The decision, as the event of its seal names it.</param>
    public static PublicDocument Render(ActReference act, PublishedCouncilDecision decision) =>
        StatementJson.Of(
            new CouncilDecisionStatement(
                CurrentForm,
                act,
                new(decision.Municipality.Code, decision.Municipality.Name),
                new(decision.Council.Code, decision.Council.Name),
                decision.Vote.ProposalId.Value,
                decision.Vote.Revision,
                decision.Vote.ProposalPublishedOn,
                decision.Published.Outcome,
                decision.Declared.DeclaredOn,
                decision.Declared.Result,
                decision.Published.DecidedOn,
                decision.Published.PublishedOn,
                decision.Published.Basis,
                new(decision.Published.Reasons.Commitment)
            )
        );
}
